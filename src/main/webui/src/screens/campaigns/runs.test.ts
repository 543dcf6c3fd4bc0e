import { expect, test } from 'vitest'
import type { BecauseView } from '../../api/schema'
import { runsOf } from './runs'

const bound = (code: BecauseView['code'], free = '1'): BecauseView => ({ code, figures: { free } })
const note = (at: string, because: BecauseView, orders = 0) => ({ at, because, orders })

test('decisions of one reason in a row are one line from the first to the last', () => {
  const notes = [note('12:02', bound('BUDGET', '1'), 1), note('12:01', bound('BUDGET', '3'), 2), note('12:00', bound('RISK', '2'))]
  expect(runsOf(notes)).toEqual([
    { from: '12:01', to: '12:02', because: bound('BUDGET', '1'), orders: 3 },
    { from: '12:00', to: '12:00', because: bound('RISK', '2'), orders: 0 },
  ])
})

test('a reason that comes back later is a line of its own', () => {
  expect(runsOf([note('3', bound('RISK')), note('2', bound('BUDGET')), note('1', bound('RISK'))])).toHaveLength(3)
})
