import { expect, test } from 'vitest'
import type { AgentView, CallView, DeskView, PreviewView } from '../../api/schema'
import { placeOf } from './place'

const aDesk = (agent: Partial<AgentView>, call?: Partial<CallView>) =>
  ({ agent: { since: 'then', line: true, ...agent }, call, lead: null }) as unknown as DeskView
const talk = { id: 'c', phase: 'TALKING' } as Partial<CallView>
const preview = { lead: 1 } as PreviewView

test('every state of an agent has a place', () => {
  const states: AgentView['state'][] = ['OFF', 'CONNECTING', 'READY', 'PAUSED', 'JOINING', 'TALKING', 'WRAP_UP', 'DISCONNECTED']
  const places = states.map((state) => placeOf(aDesk({ state }, talk), null).at)
  expect(places).toEqual(['off', 'connecting', 'waiting', 'paused', 'calling', 'talking', 'wrapUp', 'unreachable'])
})

test('a lead to look at is shown to whoever is ready', () => {
  expect(placeOf(aDesk({ state: 'READY' }), preview)).toEqual({ at: 'preview', preview })
  expect(placeOf(aDesk({ state: 'PAUSED' }), preview).at).toBe('paused')
})

test('an agent is not shown in a talk before the call is one', () => {
  expect(placeOf(aDesk({ state: 'TALKING' }, { ...talk, phase: 'WAITING' }), null).at).toBe('calling')
})

test('a talk whose phone is lost is still a talk', () => {
  expect(placeOf(aDesk({ state: 'TALKING', line: false }, talk), null)).toMatchObject({ at: 'talking', line: false })
})

test('an agent in a call that is over already waits: the news of it is on its way', () => {
  expect(placeOf(aDesk({ state: 'TALKING' }), null).at).toBe('waiting')
  expect(placeOf(aDesk({ state: 'WRAP_UP' }), null).at).toBe('waiting')
})
