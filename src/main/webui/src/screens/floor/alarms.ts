import type { FloorCampaign, FloorView, PauseView } from '../../api/schema'
import { chargedOf } from './floor'

/** Something a supervisor should see to; `key` names its words. */
export interface Alarm {
  id: string
  tone: 'warm' | 'bad'
  key:
    | 'budget'
    | 'budgetSpent'
    | 'base'
    | 'baseEmpty'
    | 'trunkLost'
    | 'trunkStopped'
    | 'pause'
    | 'wrapUp'
    | 'idle'
    | 'phone'
    | 'dayNear'
    | 'daySpent'
    | 'lineDayNear'
    | 'lineDaySpent'
  /** whom or what it is about */
  name: string
  /** the agent it is about, to open their panel */
  agent?: number
  /** seconds: how long it lasts, or how long there is */
  seconds?: number
  count?: number
  code?: string
  /** what stopped a line, as the service writes it */
  why?: string
}

const NEARLY = 0.8
const FEW_ANSWERS = 50
const BASE_SOON_S = 2 * 3600
const BASE_NOW_S = 1800
const WRAP_UP_S = 120
const IDLE_S = 300
const PHONE_S = 30

/** What is wrong on the floor at a moment, the worst first. Everything it needs is pushed; only the clock moves by itself. */
export function alarmsOf(floor: FloorView, now: number, pauses: PauseView[]): Alarm[] {
  const running = floor.campaigns.filter(({ progress }) => progress.status === 'RUNNING')
  const all = [...running.flatMap(ofCampaign), ...ofTrunks(floor), ...ofAgents(floor, now, pauses, running.length > 0)]
  // several campaigns of one line tell of its day
  const told = all.filter(
    (alarm, at) =>
      !alarm.key.startsWith('lineDay') || all.findIndex((other) => other.key === alarm.key && other.name === alarm.name) === at,
  )
  return told.sort((a, b) => rank(a) - rank(b) || (b.seconds ?? 0) - (a.seconds ?? 0))
}

/** A stopped line stops every campaign on it, so it stands before whatever else is wrong. */
function rank({ key, tone }: Alarm) {
  if (key === 'trunkStopped') return 0
  return tone === 'bad' ? 1 : 2
}

function ofCampaign(campaign: FloorCampaign): Alarm[] {
  const { id, name, limit, budget, progress, left, perHour } = campaign
  const found: Alarm[] = []
  const { answered, charged } = chargedOf(campaign, progress)
  const used = answered > 0 ? charged / (limit * answered) : 0
  if (answered >= FEW_ANSWERS && used >= NEARLY)
    found.push({
      id: `budget-${id}`,
      tone: budget === 0 ? 'bad' : 'warm',
      key: budget === 0 ? 'budgetSpent' : 'budget',
      name,
      count: budget,
    })
  const seconds = perHour > 0 ? (left / perHour) * 3600 : Infinity
  if (left === 0) found.push({ id: `base-${id}`, tone: 'bad', key: 'baseEmpty', name })
  else if (seconds < BASE_SOON_S)
    found.push({ id: `base-${id}`, tone: seconds < BASE_NOW_S ? 'bad' : 'warm', key: 'base', name, seconds, count: left })
  return [...found, ...ofDay(campaign)]
}

/** What may be spent in a day is nearly gone, or gone. */
function ofDay({ id, name, trunk, ownDay, lineDay }: FloorCampaign): Alarm[] {
  const found: Alarm[] = []
  if (ownDay !== 'FAR')
    found.push({ id: `day-${id}`, name, tone: ownDay === 'REACHED' ? 'bad' : 'warm', key: ownDay === 'REACHED' ? 'daySpent' : 'dayNear' })
  if (lineDay !== 'FAR')
    found.push({
      id: `line-day-${id}`,
      name: trunk,
      tone: lineDay === 'REACHED' ? 'bad' : 'warm',
      key: lineDay === 'REACHED' ? 'lineDaySpent' : 'lineDayNear',
    })
  return found
}

function ofTrunks({ trunks, campaigns }: FloorView): Alarm[] {
  const used = new Set(campaigns.map(({ trunk }) => trunk))
  return trunks.flatMap((trunk): Alarm[] => {
    if (trunk.stoppedSince)
      return [{ id: `trunk-${trunk.name}`, tone: 'bad', key: 'trunkStopped', name: trunk.name, why: trunk.stoppedWhy ?? undefined }]
    if (trunk.reachable === false && used.has(trunk.name))
      return [{ id: `trunk-${trunk.name}`, tone: 'bad', key: 'trunkLost', name: trunk.name }]
    return []
  })
}

function ofAgents(floor: FloorView, now: number, pauses: PauseView[], calling: boolean): Alarm[] {
  return floor.agents.flatMap((agent): Alarm[] => {
    const seconds = (now - Date.parse(agent.since)) / 1000
    const about = { id: `agent-${agent.id}`, name: agent.name, agent: agent.id, seconds }
    if (agent.state === 'PAUSED') {
      const most = pauses.find(({ code }) => code === agent.reason)?.mostMinutes
      if (!most || seconds < most * 60) return []
      return [{ ...about, tone: seconds > most * 120 ? 'bad' : 'warm', key: 'pause', code: agent.reason ?? undefined }]
    }
    if (agent.state === 'WRAP_UP' && seconds > WRAP_UP_S) return [{ ...about, tone: 'warm', key: 'wrapUp' }]
    if (agent.state === 'READY' && calling && seconds > IDLE_S) return [{ ...about, tone: 'warm', key: 'idle' }]
    if ((agent.state === 'DISCONNECTED' || agent.state === 'CONNECTING') && seconds > PHONE_S)
      return [{ ...about, tone: 'bad', key: 'phone' }]
    return []
  })
}
