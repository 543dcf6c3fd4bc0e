import { expect, test } from 'vitest'
import type { DayCurveView } from '../../api/schema'
import { abandoned, byHour, clockHour, occupancy, parts, span, topOf } from './curves'

const aSlot = (part: Partial<DayCurveView['slots'][number]>) => ({ attempts: 0, answered: 0, abandoned: 0, busy: 0, free: 0, ...part })
const aDay = (slots: Partial<DayCurveView['slots'][number]>[], part: Partial<DayCurveView> = {}) =>
  ({
    from: '2026-11-21T21:00:00Z',
    slotSeconds: 900,
    slots: slots.map(aSlot),
    limited: [],
    zones: [],
    limit: 0.03,
    ...part,
  }) as unknown as DayCurveView

test('a slot without anybody at work has no occupancy', () => {
  expect(occupancy(aDay([{}, { busy: 600, free: 300 }])).map(({ value }) => value)).toEqual([null, 2 / 3])
})

test('a line has a gap where nobody was at work', () => {
  const day = aDay([{}, { busy: 1 }, { busy: 1, free: 1 }, {}, {}, { free: 1 }, {}])
  expect(parts(occupancy(day)).map((part) => part.map(({ value }) => value))).toEqual([[1, 0.5], [0]])
  expect(parts([])).toEqual([])
})

test('the abandoned share is that of the law’s window at the end of each slot', () => {
  const limited = [
    { answered: 0, abandoned: 0 },
    { answered: 200, abandoned: 6 },
  ]
  expect(abandoned(aDay([{}, {}], { limited }))).toEqual([
    { minute: 15, value: null },
    { minute: 30, value: 0.03 },
  ])
})

test('hours are those of the clock, also on the days it is set', () => {
  expect(clockHour({ from: '2026-11-21T21:00:00Z' }, 9, 'Europe/Moscow')).toBe('9')
  expect(clockHour({ from: '2026-03-29T00:00:00Z' }, 9, 'Europe/London')).toBe('10')
  expect(clockHour({ from: '2026-10-24T23:00:00Z' }, 9, 'Europe/London')).toBe('8')
  const slots = [...Array(36).fill({}), { attempts: 10, answered: 3 }]
  expect(byHour(aDay(slots, { from: '2026-03-29T00:00:00Z' }), 'Europe/London').map(({ name }) => name)).toEqual(['10'])
})

test('the hours of the day are those with dials, and what lies between', () => {
  const slots = [...Array(36).fill({}), { attempts: 10, answered: 3 }, ...Array(7).fill({}), { attempts: 4, answered: 1 }]
  expect(byHour(aDay(slots), 'Europe/Moscow')).toEqual([
    { name: '9', attempts: 10, rate: 0.3 },
    { name: '10', attempts: 0, rate: 0 },
    { name: '11', attempts: 4, rate: 0.25 },
  ])
  expect(span(aDay(slots))).toEqual({ from: 9, to: 12 })
})

test('an axis ends at a round number above the highest', () => {
  expect(topOf(0.013)).toBe(0.02)
  expect(topOf(0.03)).toBe(0.05)
  expect(topOf(0.97)).toBe(1)
})
