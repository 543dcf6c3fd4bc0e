import { expect, test } from 'vitest'
import type { HandoverView } from '../../api/schema'
import { EMPTY, type Draft } from './draft'
import { ending } from './ending'

const warm = (part: Partial<Draft> = {}): Draft => ({ ...EMPTY, disposition: 'WARM', comment: ' Ждёт расчёт ', ...part })
const begun = (step: HandoverView['step']) => ({ step }) as HandoverView

test('who talks hangs up with their word, who wraps up has nothing to hang up', () => {
  expect(ending(warm(), true)).toMatchObject({ disposition: 'WARM', comment: 'Ждёт расчёт', parting: 'HANG_UP' })
  expect(ending(warm(), false).parting).toBe('STAY')
})

test('who has introduced a manager leaves, and hangs up on nobody', () => {
  expect(ending(warm(), true, begun('INTRODUCING')).parting).toBe('LEAVE')
  expect(ending(warm(), false, begun('DONE_LIVE')).parting).toBe('STAY')
  expect(ending(warm(), true, begun('TASK')).parting).toBe('HANG_UP')
})

test('a warm client goes on a list with the same request, by the time in the operator’s own zone', () => {
  const due = warm({ handover: 'task', dueAt: '2026-11-23T11:00' })
  expect(ending(due, true, null, 'Europe/Moscow').handover).toEqual({ dueAt: '2026-11-23T08:00:00.000Z' })
  expect(ending(warm({ handover: 'task' }), true).handover).toEqual({ dueAt: undefined })
})

test('nobody is handed over twice, nor who is not warm', () => {
  const task = warm({ handover: 'task' })
  expect(ending(task, true, begun('TASK')).handover).toBeUndefined()
  expect(ending({ ...task, disposition: 'NON_PROFILE' }, true).handover).toBeUndefined()
  expect(ending(warm({ handover: 'live' }), false).handover).toBeUndefined()
})
