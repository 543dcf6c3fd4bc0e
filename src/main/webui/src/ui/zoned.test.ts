import { expect, test } from 'vitest'
import { at, fromField, toField, yesterdayOf } from './zoned'

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

test('on a day on which clocks are set a time before and after it is meant as the clock shows it', () => {
  expect(at('2026-03-29', '01:30', 'Europe/Berlin').toISOString()).toBe('2026-03-29T00:30:00.000Z')
  expect(at('2026-03-29', '03:30', 'Europe/Berlin').toISOString()).toBe('2026-03-29T01:30:00.000Z')
  expect(at('2026-04-05', '00:00', 'Pacific/Auckland').toISOString()).toBe('2026-04-04T11:00:00.000Z')
})

test('yesterday is a whole day, however many hours it had', () => {
  const hours = (now: string, zone: string) => yesterdayOf(new Date(now), zone).map((moment) => moment.toISOString())
  expect(hours('2026-11-22T10:00:00Z', 'Europe/Moscow')).toEqual(['2026-11-20T21:00:00.000Z', '2026-11-21T21:00:00.000Z'])
  expect(hours('2026-03-30T10:00:00Z', 'Europe/London')).toEqual(['2026-03-29T00:00:00.000Z', '2026-03-29T23:00:00.000Z'])
  expect(hours('2026-10-26T10:00:00Z', 'Europe/London')).toEqual(['2026-10-24T23:00:00.000Z', '2026-10-26T00:00:00.000Z'])
})
