import { expect, test } from 'vitest'
import type { AgentView, FloorCampaign, FloorView, PauseView, TrunkLine } from '../../api/schema'
import { alarmsOf } from './alarms'

const NOW = Date.parse('2026-11-22T10:00:00Z')
const PAUSES = [
  { code: 'break', mostMinutes: 15 },
  { code: 'meeting', mostMinutes: null },
] as PauseView[]

const aFloor = (parts: Partial<FloorView>) =>
  ({ agents: [], figures: [], calls: [], campaigns: [], queues: [], trunks: [], ...parts }) as unknown as FloorView
const aCampaign = (part: { answered?: number; abandoned?: number; lost?: number; budget?: number; left?: number; perHour?: number }) =>
  ({
    id: 1,
    name: 'Houses',
    limit: 0.03,
    trunk: 'public',
    ownDay: 'FAR',
    lineDay: 'FAR',
    budget: part.budget ?? 30,
    left: part.left ?? 10_000,
    perHour: part.perHour ?? 100,
    progress: {
      status: 'RUNNING',
      month: { answered: part.answered ?? 1000, abandoned: part.abandoned ?? 0, lost: part.lost ?? 0, mistaken: 0 },
    },
  }) as unknown as FloorCampaign
const anAgent = (state: AgentView['state'], minutes: number, reason?: string) =>
  ({ id: 7, name: 'Olga', state, reason, since: new Date(NOW - minutes * 60_000).toISOString() }) as AgentView
const keys = (floor: FloorView) => alarmsOf(floor, NOW, PAUSES).map(({ key, tone }) => `${key} ${tone}`)

test('all is quiet while nothing is wrong', () => {
  expect(keys(aFloor({ campaigns: [aCampaign({})], agents: [anAgent('TALKING', 20), anAgent('PAUSED', 10, 'break')] }))).toEqual([])
})

test('a budget of abandoned calls that is nearly spent is told, and one that is spent louder', () => {
  expect(keys(aFloor({ campaigns: [aCampaign({ abandoned: 25, budget: 5 })] }))).toEqual(['budget warm'])
  expect(keys(aFloor({ campaigns: [aCampaign({ abandoned: 30, budget: 0 })] }))).toEqual(['budgetSpent bad'])
})

test('calls whose end nobody knows spend the budget too', () => {
  expect(keys(aFloor({ campaigns: [aCampaign({ abandoned: 5, lost: 20, budget: 5 })] }))).toEqual(['budget warm'])
})

test('the first answers of a campaign say nothing about its budget', () => {
  expect(keys(aFloor({ campaigns: [aCampaign({ answered: 20, abandoned: 1, budget: 0 })] }))).toEqual([])
})

test('a base that runs out is told with the time that is left', () => {
  const [alarm] = alarmsOf(aFloor({ campaigns: [aCampaign({ left: 90, perHour: 60 })] }), NOW, PAUSES)
  expect(alarm).toMatchObject({ key: 'base', tone: 'warm', seconds: 5400, count: 90 })
  expect(keys(aFloor({ campaigns: [aCampaign({ left: 0 })] }))).toEqual(['baseEmpty bad'])
})

test('a trunk that is stopped or out of reach is told', () => {
  const trunks = [
    { name: 'public', reachable: false },
    { name: 'spare', reachable: false },
    { name: 'third', reachable: true, stoppedSince: 'x' },
  ] as TrunkLine[]
  expect(keys(aFloor({ trunks, campaigns: [aCampaign({})] }))).toEqual(['trunkStopped bad', 'trunkLost bad'])
})

test('a pause past its most minutes is told, one without a limit is not', () => {
  expect(keys(aFloor({ agents: [anAgent('PAUSED', 16, 'break')] }))).toEqual(['pause warm'])
  expect(keys(aFloor({ agents: [anAgent('PAUSED', 31, 'break')] }))).toEqual(['pause bad'])
  expect(keys(aFloor({ agents: [anAgent('PAUSED', 200, 'meeting')] }))).toEqual([])
})

test('waiting long for a call is told only while a campaign calls', () => {
  expect(keys(aFloor({ agents: [anAgent('READY', 6)] }))).toEqual([])
  expect(keys(aFloor({ agents: [anAgent('READY', 6)], campaigns: [aCampaign({})] }))).toEqual(['idle warm'])
})

test('the worst comes first', () => {
  const floor = aFloor({ agents: [anAgent('WRAP_UP', 3), { ...anAgent('DISCONNECTED', 1), id: 8 }] })
  expect(keys(floor)).toEqual(['phone bad', 'wrapUp warm'])
})

test("a day's limit that is nearly used or reached is told, a line's once for all its campaigns", () => {
  const near = { ...aCampaign({}), ownDay: 'NEAR', lineDay: 'REACHED' } as FloorCampaign
  const other = { ...aCampaign({}), id: 2, lineDay: 'REACHED' } as FloorCampaign
  expect(keys(aFloor({ campaigns: [near, other] }))).toEqual(['lineDaySpent bad', 'dayNear warm'])
  expect(keys(aFloor({ campaigns: [{ ...aCampaign({}), ownDay: 'REACHED' }] }))).toEqual(['daySpent bad'])
})
