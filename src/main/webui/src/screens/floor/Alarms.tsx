import { UnstyledButton } from '@mantine/core'
import { IconAlertTriangle, IconClockExclamation } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { clock } from '../../ui/since'
import { stopOf, useStopWords } from '../../ui/stopWords'
import type { Alarm } from './alarms'
import s from './alarms.module.css'
import { useSpan } from './span'
import { usePauseName } from './states'

/** What a supervisor should see to, the worst first. */
export function Alarms({
  alarms,
  most = 6,
  wall,
  onAgent,
}: {
  alarms: Alarm[]
  most?: number
  wall?: boolean
  onAgent?(agent: number): void
}) {
  const { t } = useTranslation()
  const words = useWords()
  if (alarms.length === 0) return null
  const more = alarms.length - most
  return (
    <ul className={s.alarms} data-wall={wall || undefined} aria-label={t('floor.alarms')}>
      {alarms.slice(0, most).map((alarm) => (
        <li key={alarm.id} data-tone={alarm.tone}>
          <UnstyledButton className={s.alarm} disabled={!alarm.agent || !onAgent} onClick={() => alarm.agent && onAgent?.(alarm.agent)}>
            {alarm.agent ? <IconClockExclamation size={wall ? 26 : 17} /> : <IconAlertTriangle size={wall ? 26 : 17} />}
            <b>{alarm.name}</b>
            <span>{words(alarm)}</span>
          </UnstyledButton>
        </li>
      ))}
      {more > 0 && <li className={s.more}>{t('floor.more', { count: more })}</li>}
    </ul>
  )
}

function useWords() {
  const { t } = useTranslation()
  const span = useSpan()
  const pauseName = usePauseName()
  const stopWords = useStopWords()
  return ({ key, seconds = 0, count = 0, code = '', why }: Alarm) => {
    const stop = stopOf(why)
    if (stop) return t('floor.alarm.trunkStoppedWhy', { why: stopWords(stop, 'brief') })
    return t(`floor.alarm.${key}`, { count, span: span(seconds), time: clock(seconds), pause: pauseName(code) })
  }
}
