import { expect, test } from 'vitest'
import { nextDay, nextMonth, readDay, readTime, stepTime, weeksOf, writeDay } from './written'

const TODAY = '2026-11-22'

test('a time is understood as people write it', () => {
  expect(['9', '930', '0930', '9.30', '9:30', ' 21:05 ', '0', '23 59'].map(readTime)).toEqual([
    '09:00', '09:30', '09:30', '09:30', '09:30', '21:05', '00:00', '23:59',
  ])
  expect(['', '24:00', '9:60', '9 pm', '21:5', 'noon', '12345'].map(readTime)).toEqual(Array(7).fill(null))
})

test('a time is stepped round the clock, to whole steps', () => {
  expect(stepTime('09:00', 15)).toBe('09:15')
  expect(stepTime('09:07', 15)).toBe('09:15')
  expect(stepTime('23:50', 15)).toBe('00:00')
  expect(stepTime('00:00', -15)).toBe('23:45')
})

test('a day is understood as people write it, day first', () => {
  expect(['5.12.2026', '05/12/26', '5.12', '5 12', '5.12.', '2026-12-05'].map((text) => readDay(text, TODAY))).toEqual(Array(6).fill('2026-12-05'))
  expect(['', '31.11', '29.02.2027', '13/13/2026', '5', 'tomorrow'].map((text) => readDay(text, TODAY))).toEqual(Array(6).fill(null))
})

test('a day is written as the language of the screen writes it', () => {
  expect(writeDay('2026-12-05', 'ru')).toBe('05.12.2026')
  expect(writeDay('2026-12-05', 'en')).toBe('05/12/2026')
  expect(writeDay('', 'ru')).toBe('')
})

test('a month is laid out in whole weeks that begin on Monday', () => {
  expect(weeksOf('2026-11')[0]).toEqual(['2026-10-26', '2026-10-27', '2026-10-28', '2026-10-29', '2026-10-30', '2026-10-31', '2026-11-01'])
  expect(weeksOf('2026-11')).toHaveLength(6)
  // begins on a Monday, has four weeks
  expect(weeksOf('2027-02')).toHaveLength(4)
})

test('months and days follow one another over the year', () => {
  expect(nextMonth('2026-12', 1)).toBe('2027-01')
  expect(nextMonth('2026-01', -1)).toBe('2025-12')
  expect(nextDay('2026-12-31', 1)).toBe('2027-01-01')
  expect(nextDay('2027-03-01', -7)).toBe('2027-02-22')
})
