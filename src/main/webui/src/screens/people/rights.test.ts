import { expect, test } from 'vitest'
import { endOfDay, lastDay } from './rights'

test('the day an account ends on is read back as it was set', () => {
  for (const day of ['2026-11-22', '2026-12-31', '2027-01-01', '2028-02-29']) expect(lastDay(endOfDay(day))).toBe(day)
})
