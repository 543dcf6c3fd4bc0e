import { expect, test } from 'vitest'
import { endOfDay, lastDay } from './rights'

test('the day an account ends on is read back as it was set', () => {
  for (const zone of ['Europe/Moscow', 'Asia/Vladivostok', 'America/New_York'])
    for (const day of ['2026-11-22', '2026-12-31', '2027-01-01', '2028-02-29']) expect(lastDay(endOfDay(day, zone), zone)).toBe(day)
})

test('the day ends on the clock of who sets it', () => {
  expect(endOfDay('2026-11-22', 'Asia/Vladivostok')).toBe('2026-11-22T13:59:59.000Z')
})
