import { Skeleton } from '@mantine/core'
import { IconUsersGroup } from '@tabler/icons-react'
import { type CSSProperties, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AgentView } from '../../api/schema'
import { useSession } from '../../api/session'
import { Card, Empty, Tile, Tiles } from '../../ui/Card'
import { Head } from '../../ui/Head'
import { Refusal } from '../../ui/Refusal'
import { clock, useSeconds } from '../../ui/since'
import { AgentPanel } from './AgentPanel'
import { useFloor } from './floor'
import s from './floor.module.css'
import { colourOf, initials, usePauseName } from './states'

/** Who works now, in what, and for how long. */
export default function Floor() {
  const { t } = useTranslation()
  const { data, error } = useFloor()
  const session = useSession()
  const leads = [session?.role, ...(session?.also ?? [])].some((role) => role === 'SUPERVISOR' || role === 'HEAD_OF_SALES')
  const [chosen, choose] = useState<number | null>(null)
  const agents = [...(data?.agents ?? [])].filter((agent) => agent.state !== 'OFF').sort((a, b) => a.name.localeCompare(b.name))
  const shown = agents.find((agent) => agent.id === chosen)
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
          <div className={s.work} data-panel={shown ? true : undefined}>
            <div className={s.agents}>
              {agents.map((agent) => (
                <AgentCard key={agent.id} agent={agent} chosen={agent.id === chosen} onChoose={() => choose(agent.id)} />
              ))}
            </div>
            {shown && <AgentPanel key={shown.id} agent={shown} leads={leads} onClose={() => choose(null)} />}
          </div>
        </>
      )}
    </>
  )
}

function AgentCard({ agent, chosen, onChoose }: { agent: AgentView; chosen: boolean; onChoose(): void }) {
  const { t } = useTranslation()
  const pauseName = usePauseName()
  const seconds = useSeconds(agent.since)
  const reason = agent.state === 'PAUSED' && agent.reason ? pauseName(agent.reason) : null
  const leaving = agent.state === 'READY' && (agent.endAsked || agent.pauseAsked)
  const next = leaving ? t('floor.leaving') : agent.endAsked ? t('floor.endsAfter') : agent.pauseAsked ? t('floor.pausesAfter') : null
  return (
    <button type="button" className={s.agent} aria-pressed={chosen} onClick={onChoose} style={{ '--state': colourOf(agent.state) } as CSSProperties}>
      <i className={s.avatar}>{initials(agent.name)}</i>
      <b>{agent.name}</b>
      <time>{clock(seconds)}</time>
      <span>{[t(`agentState.${agent.state}`), reason, next].filter(Boolean).join(' · ')}</span>
    </button>
  )
}
