import { expect, test } from 'vitest'
import { next, type PhoneCall, type PhoneEvent, type PhoneState } from './state'

const call: PhoneCall = { id: 'c', from: 'Tritone', standing: true }
const after = (...events: PhoneEvent[]) => events.reduce(next, { kind: 'off' } as PhoneState)
const registered: PhoneEvent[] = [{ type: 'started', at: 1 }, { type: 'registered' }]
const talking: PhoneEvent[] = [...registered, { type: 'invited', call }, { type: 'answering' }, { type: 'talking', at: 5 }]

test('a phone that never got through is not said to be lost', () => {
  expect(after({ type: 'started', at: 1 }, { type: 'unlinked', at: 2 })).toMatchObject({ kind: 'connecting', lost: false })
})

test('a phone that was there and is gone is lost', () => {
  expect(after(...registered, { type: 'unlinked', at: 2 })).toEqual({ kind: 'connecting', since: 2, lost: true })
})

test('a broken socket does not end a talk: its sound goes another way', () => {
  const state = after(...talking, { type: 'unlinked', at: 9 })
  expect(state).toMatchObject({ kind: 'talking', linked: false })
  expect(next(state, { type: 'registered' })).toMatchObject({ kind: 'talking', linked: true, since: 5 })
})

test('registering anew in a talk changes nothing of it', () => {
  expect(after(...talking, { type: 'rejected' })).toMatchObject({ kind: 'talking' })
})

test('a second call does not push the first away', () => {
  expect(after(...talking, { type: 'invited', call: { ...call, id: 'other' } })).toMatchObject({ kind: 'talking', call })
})

test('after a call the phone is ready, or lost if the switch has gone meanwhile', () => {
  expect(after(...talking, { type: 'over', registered: true, at: 9 })).toEqual({ kind: 'ready' })
  expect(after(...talking, { type: 'over', registered: false, at: 9 })).toEqual({ kind: 'connecting', since: 9, lost: true })
})

test('mute belongs to a talk', () => {
  expect(after(...talking, { type: 'muted', muted: true })).toMatchObject({ muted: true })
  expect(after(...registered, { type: 'muted', muted: true })).toEqual({ kind: 'ready' })
})

test('what the person has to mend stays until the phone is started again', () => {
  const denied = after({ type: 'started', at: 1 }, { type: 'refused', state: { kind: 'no-microphone', why: 'denied' } })
  expect(next(denied, { type: 'unlinked', at: 3 })).toBe(denied)
  expect(next(denied, { type: 'started', at: 4 })).toMatchObject({ kind: 'connecting' })
})

test('a microphone that is pulled out is told in the talk, which goes on, and so is its coming back', () => {
  const unheard = after(...talking, { type: 'microphone', there: false })
  expect(unheard).toMatchObject({ kind: 'talking', speaks: false, call })
  expect(next(unheard, { type: 'microphone', there: true })).toMatchObject({ kind: 'talking', speaks: true })
})
