import { Button, Progress, Skeleton } from '@mantine/core'
import { IconArrowRight, IconCheck, IconConfetti } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { StepView } from '../../api/schema'
import { Card } from '../../ui/Card'
import { Head } from '../../ui/Head'
import { PLACE_OF, useSetup } from '../../ui/setup'
import s from './start.module.css'

/** From an empty system to the first joined call: what is done, what comes next, and where. */
export default function Start() {
  const { t } = useTranslation()
  const setup = useSetup()
  if (!setup) return <Skeleton h={420} radius="lg" />
  const next = setup.steps.find((step) => !step.done)
  const done = setup.steps.filter((step) => step.done).length
  return (
    <>
      <Head title={t('nav.start')} note={t('start.note')} />
      {setup.done && (
        <div className={s.done}>
          <IconConfetti size={30} stroke={1.5} />
          <div>
            <b>{t('start.done')}</b>
            <span>{t('start.doneNote')}</span>
          </div>
          <Button component={Link} to="/floor" variant="white">
            {t('start.toFloor')}
          </Button>
        </div>
      )}
      <Card
        title={t('start.progress', { done, of: setup.steps.length })}
        aside={
          <Progress w={220} value={(100 * done) / setup.steps.length} aria-label={t('start.progress', { done, of: setup.steps.length })} />
        }
      >
        <ol className={s.steps}>
          {setup.steps.map((step, at) => (
            <Line key={step.step} step={step} number={at + 1} next={step === next} />
          ))}
        </ol>
      </Card>
    </>
  )
}

function Line({ step, number, next }: { step: StepView; number: number; next: boolean }) {
  const { t } = useTranslation()
  return (
    <li data-done={step.done || undefined} data-next={next || undefined} data-step={step.step}>
      <i role="img" aria-label={t(step.done ? 'start.isDone' : 'start.isOpen')}>
        {step.done ? <IconCheck size={18} stroke={2.6} /> : number}
      </i>
      <div>
        <b>{t(`start.step.${step.step}.title`)}</b>
        <span>{t(step.done ? `start.step.${step.step}.done` : `start.step.${step.step}.text`, { count: step.count })}</span>
      </div>
      <Button
        component={Link}
        to={PLACE_OF[step.step]}
        variant={next ? 'filled' : 'subtle'}
        color={next ? undefined : 'gray'}
        rightSection={<IconArrowRight size={16} />}
      >
        {t(`start.step.${step.step}.go`)}
      </Button>
    </li>
  )
}
