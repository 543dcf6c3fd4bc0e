import { Switch, UnstyledButton } from '@mantine/core'
import { IconBulb, IconFlag } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReadObjection, ReadScript } from '../../api/schema'
import { useOutcomes } from '../../ui/dispositions'
import s from './preview.module.css'
import { Read } from './Read'

/** The step as the operator will read it; answers lead on, as they will on the desk. */
export function Preview({
  script,
  at,
  go,
  known,
  setKnown,
}: {
  script?: ReadScript
  at: string | undefined
  go: (id: string) => void
  known: boolean
  setKnown: (known: boolean) => void
}) {
  const { t } = useTranslation()
  const outcomes = useOutcomes()
  const step = script?.steps.find((one) => one.id === at) ?? script?.steps[0]
  if (!script || !step) return <p className={s.none}>{t('scripts.nothingToRead')}</p>
  const next = step.next
  return (
    <div className={s.preview} lang={script.language}>
      <Switch size="xs" label={t('scripts.withSample')} checked={known} onChange={(event) => setKnown(event.currentTarget.checked)} />
      <h3>{step.title}</h3>
      <Read blocks={step.text} className={s.text} />
      {step.hint.length > 0 && (
        <div className={s.hint}>
          <IconBulb size={18} aria-hidden />
          <Read blocks={step.hint} />
        </div>
      )}
      {step.fields.length > 0 && (
        <div className={s.fields}>
          {step.fields.map((field) => (
            <div key={field.name}>
              <span>
                {field.name}
                {field.needed && ' *'}
              </span>
              <i>{field.type === 'CHOICE' ? field.choices.join(' · ') : t(`fieldType.${field.type}`)}</i>
            </div>
          ))}
        </div>
      )}
      <div className={s.answers}>
        {step.branches.map((branch, i) => (
          <UnstyledButton key={i} className={s.answer} disabled={!branch.step} onClick={() => branch.step && go(branch.step)}>
            {branch.answer}
            {branch.outcome && (
              <small>
                <IconFlag size={12} aria-hidden /> {outcomes.find((one) => one.value === branch.outcome)?.label}
              </small>
            )}
          </UnstyledButton>
        ))}
        {next && (
          <UnstyledButton className={s.answer} onClick={() => go(next)}>
            {t('scripts.next')}
          </UnstyledButton>
        )}
      </div>
      {script.objections.length > 0 && <Objections cards={script.objections} />}
    </div>
  )
}

function Objections({ cards }: { cards: ReadObjection[] }) {
  const { t } = useTranslation()
  const [open, show] = useState<number | null>(null)
  const card = open === null ? undefined : cards[open]
  return (
    <div>
      <h4>{t('scripts.objections')}</h4>
      <div className={s.chips}>
        {cards.map((one, i) => (
          <UnstyledButton key={i} className={s.chip} aria-pressed={open === i} onClick={() => show(open === i ? null : i)}>
            {one.title}
          </UnstyledButton>
        ))}
      </div>
      {card && <Read blocks={card.say} className={s.say} />}
    </div>
  )
}
