import { IconPhoneCall, IconPhoneX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { PastCall } from '../../api/schema'
import { useNumbers } from '../../ui/numbers'
import { clock } from '../../ui/since'
import s from './lead.module.css'
import { useWords } from '../../ui/words'

/** The contacts so far, the newest first; their times on the client's clock. */
export function History({ past, now, zone }: { past: PastCall[]; now?: string; zone?: string }) {
  const { t } = useTranslation()
  const { when } = useNumbers()
  const word = useWords()
  return (
    <ol className={s.past}>
      {now && (
        <li>
          <span className={s.dot} data-now>
            <IconPhoneCall size={14} aria-hidden />
          </span>
          <span>
            <b>{t('desk.lead.now')}</b>
            <small>{when(now, zone)}</small>
          </span>
        </li>
      )}
      {past.map((call) => (
        <li key={call.at}>
          <span className={s.dot}>
            {call.talkSeconds > 0 ? <IconPhoneCall size={14} aria-hidden /> : <IconPhoneX size={14} aria-hidden />}
          </span>
          <span>
            <b>{word(call.said ?? call.outcome)}</b>
            <small>{[when(call.at, zone), call.by, call.talkSeconds > 0 && clock(call.talkSeconds)].filter(Boolean).join(' · ')}</small>
            {call.comment && <q>{call.comment}</q>}
          </span>
        </li>
      ))}
      {past.length === 0 && !now && (
        <li>
          <span />
          <small>{t('desk.lead.first')}</small>
        </li>
      )}
    </ol>
  )
}
