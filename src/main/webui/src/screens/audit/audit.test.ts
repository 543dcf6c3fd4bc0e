import { expect, test } from 'vitest'
import { moment } from './audit'

test('a day begins at midnight on the reader’s clock and a span ends with its last day', () => {
  expect(moment('2026-11-22', 'Europe/Moscow')).toBe('2026-11-21T21:00:00.000Z')
  expect(moment('2026-11-30', 'Asia/Vladivostok', 1)).toBe('2026-11-30T14:00:00.000Z')
})

test('no day is no limit', () => {
  expect(moment('')).toBeUndefined()
  expect(moment('tomorrow')).toBeUndefined()
})
