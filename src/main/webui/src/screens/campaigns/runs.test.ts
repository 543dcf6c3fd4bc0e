import { expect, test } from 'vitest'
import { runsOf } from './runs'

const note = (at: string, because: string, orders = 0) => ({ at, because, orders })

test('decisions of one reason in a row are one line from the first to the last', () => {
  expect(runsOf([note('12:02', 'BUDGET free=1', 1), note('12:01', 'BUDGET free=3', 2), note('12:00', 'RISK free=2')])).toEqual([
    { from: '12:01', to: '12:02', because: 'BUDGET free=1', orders: 3 },
    { from: '12:00', to: '12:00', because: 'RISK free=2', orders: 0 },
  ])
})

test('a reason that comes back later is a line of its own', () => {
  expect(runsOf([note('3', 'RISK'), note('2', 'BUDGET'), note('1', 'RISK')])).toHaveLength(3)
})
