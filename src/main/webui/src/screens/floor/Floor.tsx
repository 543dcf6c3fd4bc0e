import { Button, SegmentedControl, Skeleton } from '@mantine/core'
import { IconDeviceTv, IconUsersGroup } from '@tabler/icons-react'
import { lazy, Suspense, useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../api/session'
import { Card, Empty } from '../../ui/Card'
import { Refusal } from '../../ui/Refusal'
import { isAnyOf } from '../../ui/roles'
import { AgentPanel } from './AgentPanel'
import { Agents } from './Agents'
import { Alarms } from './Alarms'
import { alarmsOf } from './alarms'
import { CampaignCard } from './CampaignCard'
import { Counts, type Group, GROUPS } from './Counts'
import { useFloor } from './floor'
import s from './floor.module.css'
import { useNow } from './now'
import { agentsOf } from './order'
import { Queues, Quiet, Trunks } from './Side'
import { usePauseReasons } from './states'

const Day = lazy(async () => ({ default: (await import('./Day')).Day }))
const Wall = lazy(() => import('./Wall'))

/** The shift at a glance, and one agent in hand. */
export default function Floor() {
  const { t } = useTranslation()
  const { data: floor, error } = useFloor()
  const session = useSession()
  const pauses = usePauseReasons()
  const now = useNow()
  const leads = isAnyOf(session, 'SUPERVISOR', 'HEAD_OF_SALES')
  const [chosen, choose] = useState<number | null>(null)
  const [only, setOnly] = useState<Group | null>(null)
  const [view, setView] = useState<'shift' | 'day'>('shift')
  const [wall, setWall] = useState(false)
  const leaveWall = useCallback(() => setWall(false), [])
  if (!floor)
    return error ? (
      <Refusal error={error} />
    ) : (
      <div className={s.loading}>
        <Skeleton h="100%" radius="lg" />
      </div>
    )
  const alarms = alarmsOf(floor, now, pauses ?? [])
  const states: readonly string[] = only ? GROUPS[only] : []
  const agents = agentsOf(floor, alarms)
  const shown = only ? agents.filter(({ agent }) => states.includes(agent.state)) : agents
  // what lies under the wall would be drawn anew with each of its changes
  if (wall)
    return (
      <Suspense>
        <Wall floor={floor} alarms={alarms} onLeave={leaveWall} />
      </Suspense>
    )
  const inHand = floor.agents.find((agent) => agent.id === chosen)
  return (
    <div className={s.floor}>
      <header className={s.head}>
        <h1>{t('nav.floor')}</h1>
        <SegmentedControl
          value={view}
          onChange={(value) => setView(value)}
          data={[
            { value: 'shift', label: t('floor.shift') },
            { value: 'day', label: t('floor.day') },
          ]}
        />
        <Counts agents={floor.agents} only={only} onOnly={setOnly} />
        <Button variant="default" leftSection={<IconDeviceTv size={18} />} onClick={() => setWall(true)}>
          {t('floor.wall')}
        </Button>
      </header>
      <div className={s.alarms}>{alarms.length > 0 ? <Alarms alarms={alarms} onAgent={choose} /> : <Quiet />}</div>
      {view === 'day' ? (
        <Suspense fallback={<Skeleton h={240} m={22} radius="lg" />}>
          <Day campaigns={floor.campaigns} />
        </Suspense>
      ) : (
        <div className={s.columns}>
          <div className={s.main}>
            {floor.campaigns.length > 0 && (
              <div className={s.campaigns} data-one={floor.campaigns.length === 1 || undefined}>
                {floor.campaigns.map((campaign) => (
                  <CampaignCard key={campaign.id} campaign={campaign} calls={floor.calls.filter((call) => call.campaign === campaign.id)} />
                ))}
              </div>
            )}
            {floor.agents.length === 0 ? (
              <Card flush>
                <Empty icon={IconUsersGroup} title={t('floor.none')} text={t('floor.noneText')} />
              </Card>
            ) : (
              <Agents agents={shown} chosen={chosen} onChoose={choose} />
            )}
          </div>
          {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, also by keys */}
          <div className={s.aside} tabIndex={0} role="region" aria-label={t('floor.aside')}>
            {inHand && <AgentPanel key={inHand.id} agent={inHand} leads={leads} onClose={() => choose(null)} />}
            <Queues queues={floor.queues} calls={floor.calls} />
            <Trunks trunks={floor.trunks} calls={floor.calls} />
          </div>
        </div>
      )}
    </div>
  )
}
