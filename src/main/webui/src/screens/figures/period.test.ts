import { expect, test } from 'vitest'
import { daysOf, isSpan } from './period'

test('a week begins on Monday, also on a Sunday', () => {
  expect(daysOf('week', '2026-11-29')).toEqual({ from: '2026-11-23', to: '2026-11-29' })
  expect(daysOf('week', '2026-11-30')).toEqual({ from: '2026-11-30', to: '2026-11-30' })
})

test('a month begins on its first day, a day is itself', () => {
  expect(daysOf('month', '2026-11-30')).toEqual({ from: '2026-11-01', to: '2026-11-30' })
  expect(daysOf('today', '2026-11-30')).toEqual({ from: '2026-11-30', to: '2026-11-30' })
})

test('days out of order, missing or more than a year apart are no span', () => {
  expect(isSpan({ from: '2026-11-01', to: '2026-11-30' })).toBe(true)
  expect(isSpan({ from: '2026-12-01', to: '2026-11-30' })).toBe(false)
  expect(isSpan({ from: '', to: '2026-11-30' })).toBe(false)
  expect(isSpan({ from: '2024-11-01', to: '2026-11-30' })).toBe(false)
})
