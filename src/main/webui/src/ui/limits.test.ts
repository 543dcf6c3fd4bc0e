import { expect, test } from 'vitest'
import type { ProgressView } from '../api/schema'
import { isDaily, left } from './limits'

const counts = (answered: number, abandoned: number) => ({
  attempts: 0,
  answered,
  joined: 0,
  abandoned,
  lost: 0,
  mistaken: 0,
  abandonedShare: answered ? abandoned / answered : 0,
})
const progress = (day: [number, number], month: [number, number]) =>
  ({ day: counts(...day), month: counts(...month) }) as unknown as ProgressView

test('the limit counts over the window of its law', () => {
  const both = progress([100, 3], [1000, 10])
  expect(left(both, true, 0.03)).toBe(0)
  expect(left(both, false, 0.03)).toBe(20)
  expect(isDaily(24)).toBe(true)
  expect(isDaily(720)).toBe(false)
})

test('a spent limit is never less than nothing', () => {
  expect(left(progress([100, 9], [100, 9]), true, 0.03)).toBe(0)
})
