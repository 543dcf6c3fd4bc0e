import { Badge, Skeleton } from '@mantine/core'
import { IconClock, IconMapPin } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { CallView, DeskView, LeadCard } from '../../api/schema'
import { useNumbers } from '../../ui/numbers'
import { serverNow } from '../../ui/desk'
import { History } from './History'
import s from './lead.module.css'
import { Label, Panel } from './Panel'
import { offsetOf } from '../../ui/zoned'
import { useElapsed } from './time'

/** Whom one talks with: enough to talk, and their own clock. */
export function LeadPanel({ lead, history, call }: { lead: LeadCard | null; history: DeskView['history']; call: CallView }) {
  const { t } = useTranslation()
  if (!lead)
    return (
      <Panel title={t('desk.lead.title')}>
        <Skeleton h={220} />
      </Panel>
    )
  return (
    <Panel
      title={t('desk.lead.title')}
      badge={
        lead.tag && (
          <Badge variant="light" size="sm">
            {t(`desk.tag.${lead.tag}`)}
          </Badge>
        )
      }
    >
      <div className={s.lead}>
        <Facts lead={lead} />
        <Columns extra={lead.extra} />
        <div>
          <Label>{t('desk.lead.history')}</Label>
          <History past={history} now={call.joinedAt ?? call.orderedAt} zone={lead.zone ?? undefined} />
        </div>
      </div>
    </Panel>
  )
}

function Facts({ lead }: { lead: LeadCard }) {
  const { t } = useTranslation()
  const facts = [
    [t('desk.lead.note'), lead.note],
    [t('desk.lead.company'), lead.person ? lead.company : null],
    [t('desk.lead.category'), lead.category],
    [t('desk.lead.segment'), lead.segment],
    [t('desk.lead.source'), lead.source],
  ].filter((fact): fact is [string, string] => Boolean(fact[1]))
  return (
    <dl className={s.facts}>
      {lead.region && (
        <div>
          <dt>{t('desk.lead.region')}</dt>
          <dd>
            <IconMapPin size={14} aria-hidden /> {lead.region}
          </dd>
        </div>
      )}
      {lead.zone && <LocalTime zone={lead.zone} />}
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

const EPOCH = '1970-01-01T00:00:00Z'

function LocalTime({ zone }: { zone: string }) {
  const { t, i18n } = useTranslation()
  useElapsed(EPOCH)
  const now = serverNow()
  const time = new Intl.DateTimeFormat(i18n.language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone }).format(now)
  return (
    <div>
      <dt>{t('desk.lead.localTime')}</dt>
      <dd>
        <IconClock size={14} aria-hidden /> {time}, {offsetOf(zone, now)}
      </dd>
    </div>
  )
}

export function Columns({ extra }: { extra: Record<string, string> }) {
  const { count } = useNumbers()
  const columns = Object.entries(extra).filter(([, value]) => value)
  if (columns.length === 0) return null
  return (
    <dl className={s.columns}>
      {columns.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{/^[1-9]\d{4,9}$/.test(value) ? count(Number(value)) : value}</dd>
        </div>
      ))}
    </dl>
  )
}
