import { expect, test } from 'vitest'
import type { DeskView } from '../api/schema'
import { callerOf } from './calling'
import type { Received } from './offer'

const anna = { title: 'ООО Ромашка', person: 'Анна' }
const north = { title: 'ООО Север' }
const aDesk = (phase: string) => ({ agent: { state: 'TALKING' }, call: { id: 'c', phase }, lead: anna }) as unknown as DeskView
const anOffer = (step: string) => ({ offer: { handover: 'h', step, lead: north }, endsAt: 0 }) as unknown as Received

test('a client who comes to the operator is announced by name', () => {
  expect(callerOf(aDesk('TALKING'), null)).toEqual({ kind: 'call', id: 'c', who: 'Анна' })
})

test('a number that is still dialled and a call that is over are not', () => {
  expect(callerOf(aDesk('RINGING'), null)).toBeNull()
  expect(callerOf(aDesk('WRAP_UP'), null)).toBeNull()
  expect(callerOf(undefined, undefined)).toBeNull()
})

test('a warm client is announced while they are offered', () => {
  expect(callerOf(undefined, anOffer('RINGING'))).toEqual({ kind: 'offer', id: 'h', who: 'ООО Север' })
  expect(callerOf(undefined, anOffer('INTRODUCING'))).toBeNull()
})
