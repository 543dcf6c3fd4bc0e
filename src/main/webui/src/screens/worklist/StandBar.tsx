import { Progress, SegmentedControl, Tooltip } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { WorkListView } from '../../api/schema'
import { useSession } from '../../api/session'
import { askForNotices } from '../../ui/notices'
import { useNumbers } from '../../ui/numbers'
import { usePresence } from '../../ui/presence'
import type { Telephone } from '../../ui/telephone'
import { byPart } from './due'
import { useNow } from './now'
import { PhoneNote } from './PhoneNote'
import s from './standBar.module.css'

/** Where one stands: what is late, how full the list is, whether live hand-overs come through. */
export function StandBar({ list, telephone }: { list?: WorkListView; telephone: Telephone }) {
  const { t } = useTranslation()
  const { count } = useNumbers()
  const zone = useSession()?.zone
  const parts = byPart(list?.items ?? [], useNow(), zone)
  const size = (part: string) => parts.find((group) => group.part === part)?.items.length ?? 0
  return (
    <header className={s.bar}>
      <h1>{t('worklist.title')}</h1>
      <PhoneNote telephone={telephone} />
      <Figure label={t('worklist.overdue')} value={count(size('overdue'))} tone={size('overdue') > 0 ? 'bad' : undefined} />
      <Figure label={t('worklist.today')} value={count(size('today'))} />
      <Figure label={t('worklist.later')} value={count(size('later'))} />
      {list?.limit != null && <Limit used={list.used} limit={list.limit} />}
      <Presence />
    </header>
  )
}

function Figure({ label, value, tone }: { label: string; value: string; tone?: 'bad' }) {
  return (
    <div className={s.figure} data-tone={tone}>
      <span>{label}</span>
      <b>{value}</b>
    </div>
  )
}

function Limit({ used, limit }: { used: number; limit: number }) {
  const { t } = useTranslation()
  const full = used >= limit
  return (
    <Tooltip label={t('worklist.limitNote')} multiline w={260}>
      <div className={s.limit}>
        <span>
          {t('worklist.limit')} <b>{t('worklist.limitOf', { used, limit })}</b>
        </span>
        <Progress
          value={(100 * used) / limit}
          color={full ? 'red' : used > 0.85 * limit ? 'yellow' : 'teal'}
          size={6}
          radius="xl"
          aria-label={t('worklist.limit')}
        />
      </div>
    </Tooltip>
  )
}

function Presence() {
  const { t } = useTranslation()
  const { here, set, error } = usePresence()
  if (error) return <span className={s.noProfile}>{t('worklist.noProfile')}</span>
  if (!here) return null
  return (
    <Tooltip label={t(`presence.${here}Note`)} multiline w={250}>
      <SegmentedControl
        className={s.presence}
        data-here={here}
        aria-label={t('presence.label')}
        value={here}
        onChange={(value) => {
          if (value === 'IN') askForNotices()
          set(value)
        }}
        data={(['IN', 'BUSY', 'OUT'] as const).map((value) => ({ value, label: t(`presence.${value}`) }))}
      />
    </Tooltip>
  )
}
