import { expect, test } from 'vitest'
import type { AgentView, FloorCall, FloorCampaign, FloorView } from '../../api/schema'
import { moved } from './floor'

const anAgent = (id: number, state: AgentView['state']) => ({ id, state, name: `Agent ${id}` }) as AgentView
const aCall = (id: string) => ({ id }) as FloorCall
const aFloor = (parts: Partial<FloorView>) =>
  ({ agents: [], figures: [], calls: [], campaigns: [], queues: [], trunks: [], ...parts }) as unknown as FloorView

test('an agent is shown once, in the newest state', () => {
  const floor = moved(aFloor({ agents: [anAgent(1, 'READY'), anAgent(2, 'READY')] }), { agent: anAgent(1, 'TALKING') })
  expect(floor.agents.map(({ id, state }) => [id, state])).toEqual([
    [2, 'READY'],
    [1, 'TALKING'],
  ])
})

test('an agent whose shift ended leaves the floor', () => {
  expect(moved(aFloor({ agents: [anAgent(1, 'READY')] }), { agent: anAgent(1, 'OFF') }).agents).toEqual([])
})

test('a call that is over leaves the floor', () => {
  const floor = aFloor({ calls: [aCall('a'), aCall('b')] })
  expect(moved(floor, { call: aCall('a'), over: true }).calls.map(({ id }) => id)).toEqual(['b'])
})

test('a campaign keeps its place, and what is left of its budget follows its progress', () => {
  const floor = aFloor({
    campaigns: [
      { id: 1, limit: 0.03 },
      { id: 2, limit: 0.03 },
    ] as FloorCampaign[],
  })
  const progress = { campaign: 1, month: { answered: 1000, abandoned: 12, lost: 3, mistaken: 2 } } as never
  expect(moved(floor, { progress }).campaigns.map(({ id, budget }) => [id, budget])).toEqual([
    [1, 13],
    [2, undefined],
  ])
  expect(moved(floor, { campaign: null, id: 1 }).campaigns.map(({ id }) => id)).toEqual([2])
})
