import { expect, test } from 'vitest'
import { draftsOf, minutesOf, rulesOf, switched } from './retries'

test('a wait is read in minutes however it is written', () => {
  expect(['PT3H', 'PT15M', 'P1D', 'PT48H', 'PT1H30M', 'PT90S'].map(minutesOf)).toEqual([180, 15, 1440, 2880, 90, 2])
})

test('rules come back as they were, those not shown too', () => {
  const before = {
    BUSY: { delay: 'PT15M', partOfDay: 'ANY' as const, most: 8 },
    WARM: { delay: 'PT1H', partOfDay: 'ANY' as const, most: 2 },
  }
  expect(rulesOf(draftsOf({ mostAttempts: 8, rules: before }), before)).toEqual(before)
})

test('an outcome that is switched off has no rule', () => {
  const drafts = draftsOf({ mostAttempts: 8, rules: { BUSY: { delay: 'PT15M', partOfDay: 'ANY', most: 8 } } })
  expect(rulesOf(switched(drafts, 'BUSY', false))).toEqual({})
  expect(rulesOf(switched({}, 'HANG_UP', true))).toEqual({ HANG_UP: { delay: 'PT60M', partOfDay: 'ANY', most: 3 } })
})
