import { expect, test } from 'vitest'
import { quickTimes } from './when'

const NOW = new Date('2026-11-22T09:07:00Z')

test('an evening that is past is not offered', () => {
  expect(quickTimes(NOW, 'Europe/Moscow').map((time) => time.name)).toEqual(['hour', 'evening', 'tomorrow', 'twoDays', 'week'])
  expect(quickTimes(NOW, 'Asia/Vladivostok').map((time) => time.name)).not.toContain('evening')
  expect(quickTimes(NOW, 'UTC')[0]!.at.toISOString()).toBe('2026-11-22T10:15:00.000Z')
})
