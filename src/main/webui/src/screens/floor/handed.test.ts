import { expect, test } from 'vitest'
import { handed } from './handed'

const row = (asked: string, how: string, why: string, count: number) => ({ day: '2026-11-22', asked, how, why, count })

test('hand-overs are told by what became of them, whatever the reason', () => {
  const { all, live, ends } = handed([
    row('LIVE', 'DONE_LIVE', '', 7),
    row('LIVE', 'TASK', 'NOBODY_ANSWERED', 2),
    row('TASK', 'TASK', '', 4),
    row('LIVE', 'RINGING', '', 1),
    row('LIVE', 'INTRODUCING', '', 1),
  ])
  expect(all).toBe(15)
  expect(live).toBe(11)
  expect(ends).toEqual([
    { end: 'DONE_LIVE', count: 7 },
    { end: 'TASK', count: 6 },
    { end: 'UNDER_WAY', count: 2 },
  ])
})
