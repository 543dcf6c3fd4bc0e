import { expect, test } from 'vitest'
import { at, fromField, toField } from './zoned'

test('a wall-clock time is meant in the zone it is said in', () => {
  expect(at('2026-11-23', '10:00', 'Europe/Moscow').toISOString()).toBe('2026-11-23T07:00:00.000Z')
  expect(at('2026-11-23', '10:00', 'Asia/Vladivostok').toISOString()).toBe('2026-11-23T00:00:00.000Z')
  expect(at('2026-07-01', '10:00', 'Europe/Berlin').toISOString()).toBe('2026-07-01T08:00:00.000Z')
})

test('what the field shows is read back as the same moment', () => {
  const moment = at('2026-11-24', '18:30', 'Asia/Yekaterinburg')
  expect(toField(moment, 'Asia/Yekaterinburg')).toBe('2026-11-24T18:30')
  expect(fromField('2026-11-24T18:30', 'Asia/Yekaterinburg')).toEqual(moment)
  expect(fromField('', 'UTC')).toBeNull()
})
