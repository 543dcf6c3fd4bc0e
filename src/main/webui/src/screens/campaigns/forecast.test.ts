import { expect, test } from 'vitest'
import { points } from './forecast'

test('the fan and the actual line share one scale', () => {
  const day = points(
    [
      { low: 10, middle: 20, high: 40 },
      { low: 20, middle: 50, high: 100 },
    ],
    [25],
    200,
    100,
  )
  expect(day.fan).toBe('0,100 100,60 200,0 200,80 100,90 0,100')
  expect(day.middle).toBe('0,100 100,80 200,50')
  expect(day.actual).toBe('0,100 100,75')
})
