import { expect, test } from 'vitest'
import { moment } from './audit'

test('a day begins at its midnight and a span ends with its last day', () => {
  expect(moment('2026-11-22')).toBe(new Date(2026, 10, 22).toISOString())
  expect(moment('2026-11-30', 1)).toBe(new Date(2026, 11, 1).toISOString())
})

test('no day is no limit', () => {
  expect(moment('')).toBeUndefined()
  expect(moment('tomorrow')).toBeUndefined()
})
