import { Button, SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { api, said } from '../../api/client'
import type { Foreseen, HandoverView } from '../../api/schema'
import { initials } from '../../ui/initials'
import { MomentField } from '../../ui/MomentField'
import { useInSight } from '../../ui/sight'
import { useAction } from './actions'
import type { Draft } from './draft'
import s from './outcome.module.css'
import { Label } from './Panel'
import { useForeseen } from './passing'

/** A warm client goes to a manager: at once, while one stays on the line, or as a task. Who it will be is said before. */
export function Handover({
  call,
  talking,
  handover,
  draft,
  change,
}: {
  call: string
  talking: boolean
  handover: HandoverView | null
  draft: Draft
  change(part: Partial<Draft>): void
}) {
  const { t } = useTranslation()
  const way = talking ? draft.handover : 'task'
  const box = useInSight(way)
  if (handover) return <Standing handover={handover} talking={talking} />
  return (
    <div className={s.box} ref={box}>
      <Label>{t('desk.handover.title')}</Label>
      {talking && (
        <SegmentedControl
          size="xs"
          fullWidth
          value={way}
          onChange={(value) => change({ handover: value })}
          aria-label={t('desk.handover.title')}
          data={[
            { value: 'live', label: t('desk.handover.live') },
            { value: 'task', label: t('desk.handover.task') },
          ]}
        />
      )}
      <Choice call={call} way={way} />
      {way === 'task' && (
        <MomentField
          size="sm"
          label={t('desk.handover.due')}
          description={t('desk.handover.dueNote')}
          value={draft.dueAt}
          onChange={(dueAt) => change({ dueAt, handover: 'task' })}
        />
      )}
    </div>
  )
}

function Choice({ call, way }: { call: string; way: 'live' | 'task' }) {
  const { t } = useTranslation()
  const data = useForeseen(call)
  if (!data) return null
  return (
    <>
      <Whom foreseen={data[way]} />
      {way === 'live' && <p className={s.note}>{t('desk.handover.stay')}</p>}
    </>
  )
}

function Whom({ foreseen }: { foreseen: Foreseen }) {
  const { t } = useTranslation()
  const { name, why, nobody, others } = foreseen
  if (!name) return <p className={s.refused}>{t(`desk.handover.nobody.${nobody ?? 'NO_MANAGERS'}`)}</p>
  return (
    <div className={s.whom}>
      <i aria-hidden>{initials(name)}</i>
      <span>
        <b>{name}</b>
        <small>
          {[why && t(`desk.handover.why.${why}`), others.length > 0 && t('desk.handover.others', { names: others.slice(0, 2).join(', ') })]
            .filter(Boolean)
            .join('. ')}
        </small>
      </span>
    </div>
  )
}

const WAY: HandoverView['step'][] = ['RINGING', 'INTRODUCING', 'DONE_LIVE']

/** How it stands, as the service pushes it. */
function Standing({ handover, talking }: { handover: HandoverView; talking: boolean }) {
  const { t } = useTranslation()
  const { busy, run } = useAction()
  const live = handover.kind === 'live' && WAY.includes(handover.step)
  const at = WAY.indexOf(handover.step)
  const leave = () => run(() => said(api.DELETE('/api/calls/{id}/handover/operator', { params: { path: { id: handover.call } } })))
  return (
    <div className={s.box} role="status">
      <Label>{t('desk.handover.title')}</Label>
      {handover.managerName && (
        <div className={s.whom}>
          <i aria-hidden>{initials(handover.managerName)}</i>
          <span>
            <b>{handover.managerName}</b>
          </span>
        </div>
      )}
      {live ? (
        <ol className={s.steps}>
          {WAY.map((step, index) => (
            <li
              key={step}
              data-done={index < at || handover.step === 'DONE_LIVE' || undefined}
              data-now={(index === at && handover.step !== 'DONE_LIVE') || undefined}
            >
              {t(`desk.handover.step.${step}`)}
            </li>
          ))}
        </ol>
      ) : (
        <p className={s.note}>
          {t(`desk.handover.step.${handover.step}`)}
          {handover.why && reason(handover.why, t)}
        </p>
      )}
      {handover.step === 'INTRODUCING' && talking && (
        <Button loading={busy} onClick={() => void leave()}>
          {t('desk.handover.leave')}
        </Button>
      )}
    </div>
  )
}

function reason(why: string, t: (key: 'desk.handover.because.NOBODY_ANSWERED', options: { defaultValue: string }) => string) {
  const words = t(`desk.handover.because.${why}` as 'desk.handover.because.NOBODY_ANSWERED', { defaultValue: '' })
  return words && `: ${words}`
}
