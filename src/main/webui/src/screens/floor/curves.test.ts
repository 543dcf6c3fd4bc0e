import { expect, test } from 'vitest'
import type { DayCurveView } from '../../api/schema'
import { abandoned, byHour, occupancy, parts, span, topOf } from './curves'

const aSlot = (part: Partial<DayCurveView['slots'][number]>) => ({ attempts: 0, answered: 0, abandoned: 0, busy: 0, free: 0, ...part })
const aDay = (slots: Partial<DayCurveView['slots'][number]>[], before = { answered: 0, abandoned: 0 }) =>
  ({ slotSeconds: 900, slots: slots.map(aSlot), before, zones: [], limit: 0.03 }) as unknown as DayCurveView

test('a slot without anybody at work has no occupancy', () => {
  expect(occupancy(aDay([{}, { busy: 600, free: 300 }])).map(({ value }) => value)).toEqual([null, 2 / 3])
})

test('a line has a gap where nobody was at work', () => {
  const day = aDay([{}, { busy: 1 }, { busy: 1, free: 1 }, {}, {}, { free: 1 }, {}])
  expect(parts(occupancy(day)).map((part) => part.map(({ value }) => value))).toEqual([[1, 0.5], [0]])
  expect(parts([])).toEqual([])
})

test('the abandoned share begins with the days before and follows the day', () => {
  const day = aDay([{ answered: 100, abandoned: 4 }, {}], { answered: 100, abandoned: 2 })
  expect(abandoned(day).map(({ value }) => value)).toEqual([0.03, 0.03])
})

test('the hours of the day are those with dials, and what lies between', () => {
  const slots = [...Array(36).fill({}), { attempts: 10, answered: 3 }, ...Array(7).fill({}), { attempts: 4, answered: 1 }]
  expect(byHour(aDay(slots))).toEqual([
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
