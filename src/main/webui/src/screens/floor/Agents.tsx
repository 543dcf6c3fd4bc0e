import { type CSSProperties, memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { AgentFigures, AgentView, FloorCall } from '../../api/schema'
import { useNumbers } from '../../ui/numbers'
import { clock } from '../../ui/since'
import s from './agents.module.css'
import { useNow } from './now'
import { colourOf, usePauseName } from './states'

export interface AgentOnFloor {
  agent: AgentView
  figures?: AgentFigures
  call?: FloorCall
  alarmed: boolean
}

/** Who works, in what, on whose stage, since when, and how their day goes. */
export function Agents({
  agents,
  chosen,
  wall,
  onChoose,
}: {
  agents: AgentOnFloor[]
  chosen?: number | null
  wall?: boolean
  onChoose?(id: number): void
}) {
  return (
    <div className={s.agents} data-wall={wall || undefined} data-many={agents.length > 40 || undefined}>
      {agents.map((one) => (
        <Tile key={one.agent.id} {...one} chosen={one.agent.id === chosen} onChoose={onChoose} />
      ))}
    </div>
  )
}

const Tile = memo(
  ({ agent, figures, call, alarmed, chosen, onChoose }: AgentOnFloor & { chosen: boolean; onChoose?(id: number): void }) => {
    const { t } = useTranslation()
    const { share } = useNumbers()
    const pauseName = usePauseName()
    const reason = agent.state === 'PAUSED' && agent.reason ? pauseName(agent.reason) : null
    const leaving = agent.state === 'READY' && (agent.endAsked || agent.pauseAsked)
    const next = leaving ? t('floor.leaving') : agent.endAsked ? t('floor.endsAfter') : agent.pauseAsked ? t('floor.pausesAfter') : null
    const stage = agent.state === 'TALKING' && call?.stage ? t(`floor.stage.${call.stage}`) : null
    const held = agent.state === 'TALKING' && call?.held ? t('floor.held') : null
    return (
      <button
        type="button"
        className={s.agent}
        data-state={agent.state}
        data-alarmed={alarmed || undefined}
        aria-pressed={chosen}
        onClick={() => onChoose?.(agent.id)}
        style={{ '--state': colourOf(agent.state) } as CSSProperties}
      >
        <b>{agent.name}</b>
        <span className={s.doing}>{[t(`agentState.${agent.state}`), stage, reason, held, next].filter(Boolean).join(' · ')}</span>
        <Since since={agent.since} />
        <span className={s.day}>
          <span className={s.share} title={t('floor.occupancy')}>
            <i style={{ width: `${(figures?.occupancy ?? 0) * 100}%` }} />
          </span>
          <span>{figures ? share(figures.occupancy) : '—'}</span>
          <span className={s.talks}>{t('floor.talksAndWarm', { count: figures?.talks ?? 0, warm: figures?.warm ?? 0 })}</span>
        </span>
      </button>
    )
  },
  (a, b) =>
    a.agent === b.agent &&
    a.figures === b.figures &&
    a.call?.stage === b.call?.stage &&
    a.call?.held === b.call?.held &&
    a.alarmed === b.alarmed &&
    a.chosen === b.chosen &&
    a.onChoose === b.onChoose,
)

function Since({ since }: { since: string }) {
  const now = useNow()
  return <time>{clock((now - Date.parse(since)) / 1000)}</time>
}
