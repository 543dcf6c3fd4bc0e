import { expect, test } from 'vitest'
import type { AgentView, CallView, FloorView } from '../../api/schema'
import { moved } from './floor'

const anAgent = (id: number, state: AgentView['state']) => ({ id, state, name: `Agent ${id}` }) as AgentView
const aCall = (id: string) => ({ id }) as CallView
const aFloor = (agents: AgentView[], calls: CallView[] = []) => ({ agents, calls }) as unknown as FloorView

test('an agent is shown once, in the newest state', () => {
  const floor = moved(aFloor([anAgent(1, 'READY'), anAgent(2, 'READY')]), { agent: anAgent(1, 'TALKING') })
  expect(floor.agents.map(({ id, state }) => [id, state])).toEqual([[2, 'READY'], [1, 'TALKING']])
})

test('an agent whose shift ended leaves the floor', () => {
  expect(moved(aFloor([anAgent(1, 'READY')]), { agent: anAgent(1, 'OFF') }).agents).toEqual([])
})

test('a call that is over leaves the floor', () => {
  const floor = aFloor([], [aCall('a'), aCall('b')])
  expect(moved(floor, { call: aCall('a'), over: true }).calls.map(({ id }) => id)).toEqual(['b'])
})
