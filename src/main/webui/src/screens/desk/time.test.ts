import { expect, test } from 'vitest'
import { offsetOf } from '../../ui/zoned'
import { localIn } from './time'

const noonInLondon = Date.parse('2026-11-23T12:00:00Z')

test("a moment is read on the client's own clock", () => {
  expect(localIn('Asia/Vladivostok', noonInLondon)).toBe('2026-11-23T22:00')
  expect(localIn('Europe/Moscow', Date.parse('2026-11-23T22:30:00Z'))).toBe('2026-11-24T01:30')
})

test('and its distance from Greenwich is said shortly', () => {
  expect(offsetOf('Europe/Moscow', noonInLondon)).toBe('UTC+3')
})
