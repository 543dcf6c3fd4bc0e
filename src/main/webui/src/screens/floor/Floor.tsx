import { Skeleton } from '@mantine/core'
import { IconUsersGroup } from '@tabler/icons-react'
import { type CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import type { AgentView } from '../../api/schema'
import { Card, Empty, Tile, Tiles } from '../../ui/Card'
import { Head } from '../../ui/Head'
import { Refusal } from '../../ui/Refusal'
import { clock, useSeconds } from '../../ui/since'
import { useFloor } from './floor'
import s from './floor.module.css'

const COLOURS: Record<AgentView['state'], string> = {
  READY: '#12967f',
  TALKING: '#4871e1',
  JOINING: '#4871e1',
  WRAP_UP: '#8669df',
  PAUSED: '#d08a0c',
  CONNECTING: '#8d97aa',
  DISCONNECTED: '#e5484d',
  OFF: '#8d97aa',
}

/** Who works now, in what, and for how long. */
export default function Floor() {
  const { t } = useTranslation()
  const { data, error } = useFloor()
  const agents = [...(data?.agents ?? [])].filter((agent) => agent.state !== 'OFF').sort((a, b) => a.name.localeCompare(b.name))
  const inState = (...states: AgentView['state'][]) => agents.filter((agent) => states.includes(agent.state)).length
  return (
    <>
      <Head title={t('nav.floor')} note={t('floor.note')} />
      <Refusal error={error} />
      {!data && !error && <Skeleton h={220} radius="lg" />}
      {data && agents.length === 0 && (
        <Card flush>
          <Empty icon={IconUsersGroup} title={t('floor.none')} text={t('floor.noneText')} />
        </Card>
      )}
      {agents.length > 0 && (
        <>
          <Tiles>
            <Tile label={t('floor.onShift')} value={agents.length} />
            <Tile label={t('agentState.READY')} value={inState('READY')} tone="good" />
            <Tile label={t('agentState.TALKING')} value={inState('TALKING', 'JOINING')} />
            <Tile label={t('agentState.WRAP_UP')} value={inState('WRAP_UP')} />
            <Tile label={t('agentState.PAUSED')} value={inState('PAUSED')} tone={inState('PAUSED') > 0 ? 'warm' : undefined} />
          </Tiles>
          <div className={s.agents}>
            {agents.map((agent) => (
              <AgentCard key={agent.id} agent={agent} />
            ))}
          </div>
        </>
      )}
    </>
  )
}

function AgentCard({ agent }: { agent: AgentView }) {
  const { t } = useTranslation()
  const seconds = useSeconds(agent.since)
  const initials = agent.name.split(' ').map((part) => part[0]).slice(0, 2).join('')
  const reason = agent.reason && t(`pauseReason.${agent.reason}` as 'pauseReason.break', { defaultValue: agent.reason })
  const leaving = agent.state === 'READY' && (agent.endAsked || agent.pauseAsked)
  const next = leaving ? t('floor.leaving') : agent.endAsked ? t('floor.endsAfter') : agent.pauseAsked ? t('floor.pausesAfter') : null
  return (
    <div className={s.agent} style={{ '--state': COLOURS[agent.state] } as CSSProperties}>
      <div className={s.avatar}>{initials}</div>
      <b>{agent.name}</b>
      <time>{clock(seconds)}</time>
      <span>{[t(`agentState.${agent.state}`), reason, next].filter(Boolean).join(' · ')}</span>
    </div>
  )
}
