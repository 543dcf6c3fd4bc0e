import type { FloorView } from '../../api/schema'
import type { AgentOnFloor } from './Agents'
import type { Alarm } from './alarms'

/** The agents by name, so that nobody jumps about, each with their call and their day. */
export function agentsOf(floor: FloorView, alarms: Alarm[]): AgentOnFloor[] {
  const figures = new Map(floor.figures.map((one) => [one.id, one]))
  const calls = new Map(floor.calls.filter(({ agent }) => agent != null).map((call) => [call.agent, call]))
  const alarmed = new Set(alarms.map(({ agent }) => agent))
  return floor.agents
    .filter(({ state }) => state !== 'OFF')
    .sort((a, b) => a.name.localeCompare(b.name) || a.id - b.id)
    .map((agent) => ({ agent, figures: figures.get(agent.id), call: calls.get(agent.id), alarmed: alarmed.has(agent.id) }))
}
