import { expect, test } from 'vitest'
import { pauseAfter } from './pauses'

test('what failed is tried again sooner at first, later then, and for ever', () => {
  expect([0, 1, 2, 3, 4, 5, 6].map(pauseAfter)).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000])
  expect(pauseAfter(100_000)).toBe(30_000)
})
