import { UnstyledButton } from '@mantine/core'
import { IconFlame } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeys } from '../../ui/keys'
import { useWords } from '../../ui/words'
import type { Disposition } from './draft'
import s from './outcome.module.css'

const TONES: Partial<Record<Disposition, string>> = {
  WARM: '#0f8a73',
  CONTACT_MADE: '#2a86c9',
  CALLBACK: '#b97608',
  REFUSAL_FOLLOW_UP: '#7b5fd6',
  REFUSAL_HARD: '#d5484d',
  DO_NOT_CALL: '#b3262c',
}
const FORGET_MS = 4000

/** The words for a call, each under its digit. "Do not call" is said twice: it cannot be taken back. */
export function Dispositions({
  known,
  picked,
  pick,
}: {
  known: Disposition[]
  picked: Disposition | null
  pick(disposition: Disposition | null): void
}) {
  const { t } = useTranslation()
  const word = useWords()
  const [armed, setArmed] = useState(false)
  useEffect(() => {
    if (!armed) return
    const timer = setTimeout(() => setArmed(false), FORGET_MS)
    return () => clearTimeout(timer)
  }, [armed])
  const choose = (disposition: Disposition) => {
    const twice = disposition === 'DO_NOT_CALL' && picked !== disposition && !armed
    setArmed(twice)
    // what was chosen before is not what is meant now
    pick(twice ? null : disposition)
  }
  useKeys(Object.fromEntries(known.slice(0, 10).map((disposition, index) => [`Digit${(index + 1) % 10}`, () => choose(disposition)])))
  return (
    <div className={s.dispositions} role="group" aria-label={t('desk.outcome.title')}>
      {known.map((disposition, index) => (
        <UnstyledButton
          key={disposition}
          className={s.disposition}
          style={{ '--tone': TONES[disposition] ?? '#677187' }}
          data-picked={picked === disposition || undefined}
          data-armed={(armed && disposition === 'DO_NOT_CALL') || undefined}
          aria-pressed={picked === disposition}
          onClick={() => choose(disposition)}
        >
          {index < 10 && <kbd aria-hidden>{(index + 1) % 10}</kbd>}
          <span>{armed && disposition === 'DO_NOT_CALL' ? t('desk.outcome.again') : word(disposition)}</span>
          {disposition === 'WARM' && <IconFlame size={19} aria-hidden />}
        </UnstyledButton>
      ))}
    </div>
  )
}
