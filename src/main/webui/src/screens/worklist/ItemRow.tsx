import type { TFunction } from 'i18next'
import { UnstyledButton } from '@mantine/core'
import { IconCalendarEvent, IconFlame, IconPencil } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../api/session'
import { useNumbers } from '../../ui/numbers'
import { useRegulation } from '../../ui/regulation'
import type { Part } from './due'
import s from './worklist.module.css'
import type { Item } from './worklist'

const ICONS = { CALL_WARM_LEAD: IconFlame, STATE_OUTCOME: IconPencil, NEXT_STEP: IconCalendarEvent }

export function ItemRow({
  item,
  part,
  now,
  chosen,
  onChoose,
}: {
  item: Item
  part: Part
  now: Date
  chosen: boolean
  onChoose: (lead: number) => void
}) {
  const { t } = useTranslation()
  const names = useRegulation()
  const row = useRef<HTMLButtonElement>(null)
  const Icon = ICONS[item.task]
  useEffect(() => {
    if (chosen) row.current?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  return (
    <UnstyledButton
      ref={row}
      className={s.row}
      data-chosen={chosen || undefined}
      aria-current={chosen}
      onClick={() => onChoose(item.lead.id)}
    >
      <span className={s.task} data-task={item.task} title={t(`worklist.task.${item.task}`)}>
        <Icon size={17} stroke={1.9} />
      </span>
      <span className={s.rowText}>
        <b>{item.lead.title}</b>
        <small>{[names.state(item.lead.state), item.lead.person ?? item.lead.region].filter(Boolean).join(' · ')}</small>
      </span>
      <Due item={item} part={part} now={now} />
    </UnstyledButton>
  )
}

function Due({ item, part, now }: { item: Item; part: Part; now: Date }) {
  const { t } = useTranslation()
  const { when, hour } = useNumbers()
  const zone = useSession()?.zone
  const minutes = Math.floor((now.getTime() - Date.parse(item.dueAt)) / 60_000)
  if (part === 'overdue')
    return (
      <time className={s.due} data-part={part}>
        {late(minutes, t)}
      </time>
    )
  return (
    <time className={s.due} data-part={part}>
      {part === 'today' ? hour(item.dueAt, zone) : when(item.dueAt, zone)}
    </time>
  )
}

function late(minutes: number, t: TFunction): string {
  if (minutes < 60) return t('worklist.lateMinutes', { value: Math.max(1, minutes) })
  if (minutes < 48 * 60) return t('worklist.lateHours', { value: Math.floor(minutes / 60) })
  return t('worklist.lateDays', { value: Math.floor(minutes / 1440) })
}
