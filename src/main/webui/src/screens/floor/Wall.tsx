import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { FloorView } from '../../api/schema'
import { useSession } from '../../api/session'
import { useNumbers } from '../../ui/numbers'
import { Agents } from './Agents'
import { Alarms } from './Alarms'
import type { Alarm } from './alarms'
import { CampaignCard } from './CampaignCard'
import { Counts } from './Counts'
import { useNow } from './now'
import { agentsOf } from './order'
import { Quiet } from './Side'
import s from './wall.module.css'

/** The floor for a screen on the wall: nothing to press, large enough to be read across the room. */
export default function Wall({ floor, alarms, onLeave }: { floor: FloorView; alarms: Alarm[]; onLeave(): void }) {
  const { t } = useTranslation()
  const { count } = useNumbers()
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const full = place.current?.requestFullscreen?.()
    full?.catch(() => undefined)
    const left = () => document.fullscreenElement || onLeave()
    const escape = (event: KeyboardEvent) => event.key === 'Escape' && onLeave()
    document.addEventListener('fullscreenchange', left)
    document.addEventListener('keydown', escape)
    return () => {
      document.removeEventListener('fullscreenchange', left)
      document.removeEventListener('keydown', escape)
      if (document.fullscreenElement) void document.exitFullscreen()
    }
  }, [onLeave])
  const talks = floor.campaigns.reduce((sum, { progress }) => sum + progress.day.joined, 0)
  const warm = floor.figures.reduce((sum, figures) => sum + figures.warm, 0)
  return (
    <div ref={place} className={s.wall}>
      <header>
        <Clock />
        <Counts agents={floor.agents} wall />
        <dl>
          <div>
            <dt>{t('floor.talksToday')}</dt>
            <dd>{count(talks)}</dd>
          </div>
          <div data-tone="good">
            <dt>{t('floor.warmToday')}</dt>
            <dd>{count(warm)}</dd>
          </div>
        </dl>
        <ActionIcon className={s.close} variant="subtle" color="gray" size="xl" onClick={onLeave} aria-label={t('floor.leaveWall')}>
          <IconX size={26} />
        </ActionIcon>
      </header>
      <div className={s.alarms}>{alarms.length > 0 ? <Alarms alarms={alarms} most={4} wall /> : <Quiet />}</div>
      <div className={s.campaigns}>
        {floor.campaigns.map((campaign) => (
          <CampaignCard key={campaign.id} campaign={campaign} calls={floor.calls.filter((call) => call.campaign === campaign.id)} wall />
        ))}
      </div>
      <Agents agents={agentsOf(floor, alarms)} wall />
    </div>
  )
}

function Clock() {
  const { hour } = useNumbers()
  const zone = useSession()?.zone
  return <time className={s.clock}>{hour(new Date(useNow()).toISOString(), zone)}</time>
}
