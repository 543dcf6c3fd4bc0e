import { expect, test } from 'vitest'
import { byPart, partOf } from './due'
import type { Item } from './worklist'

const NOON = new Date('2026-11-22T09:00:00Z')
const MOSCOW = 'Europe/Moscow'
const due = (dueAt: string) => ({ dueAt }) as Item

test('what is late comes first, then today, then the rest, each by its time', () => {
  const items = ['2026-11-23T06:00:00Z', '2026-11-22T15:00:00Z', '2026-11-22T08:00:00Z', '2026-11-21T08:00:00Z'].map(due)
  expect(byPart(items, NOON, MOSCOW).map((group) => [group.part, group.items.map((item) => item.dueAt.slice(8, 13))])).toEqual([
    ['overdue', ['21T08', '22T08']],
    ['today', ['22T15']],
    ['later', ['23T06']],
  ])
})

test('the day ends at midnight of the reader, not of Greenwich', () => {
  expect(partOf('2026-11-22T20:30:00Z', NOON, MOSCOW)).toBe('today')
  expect(partOf('2026-11-22T21:30:00Z', NOON, MOSCOW)).toBe('later')
  expect(partOf('2026-11-22T21:30:00Z', NOON, 'UTC')).toBe('today')
})
