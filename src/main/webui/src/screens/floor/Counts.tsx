import { type CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import type { AgentView } from '../../api/schema'
import s from './counts.module.css'
import { colourOf } from './states'

export const GROUPS = {
  TALKING: ['TALKING', 'JOINING'],
  READY: ['READY'],
  WRAP_UP: ['WRAP_UP'],
  PAUSED: ['PAUSED'],
  DISCONNECTED: ['DISCONNECTED', 'CONNECTING'],
} as const satisfies Record<string, readonly AgentView['state'][]>

export type Group = keyof typeof GROUPS

/** How many do what; pressing one shows only them. */
export function Counts({
  agents,
  only,
  wall,
  onOnly,
}: {
  agents: AgentView[]
  only?: Group | null
  wall?: boolean
  onOnly?(group: Group | null): void
}) {
  const { t } = useTranslation()
  return (
    <div className={s.counts} data-wall={wall || undefined}>
      {(Object.keys(GROUPS) as Group[]).map((group) => {
        const states: readonly string[] = GROUPS[group]
        const count = agents.filter(({ state }) => states.includes(state)).length
        if (group === 'DISCONNECTED' && count === 0) return null
        return (
          <button
            key={group}
            type="button"
            className={s.count}
            style={{ '--state': colourOf(group) } as CSSProperties}
            aria-pressed={only === group}
            disabled={!onOnly}
            onClick={() => onOnly?.(only === group ? null : group)}
          >
            <b>{count}</b>
            <span>{t(`agentState.${group}`)}</span>
          </button>
        )
      })}
    </div>
  )
}
