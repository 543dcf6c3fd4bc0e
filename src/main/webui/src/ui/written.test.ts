import { expect, test } from 'vitest'
import { readDay, readTime, stepTime, writeDay } from './written'

const TODAY = '2026-11-22'

test('a time is understood as people write it', () => {
  expect(['9', '930', '0930', '9.30', '9:30', ' 21:05 ', '0', '23 59'].map(readTime)).toEqual([
    '09:00',
    '09:30',
    '09:30',
    '09:30',
    '09:30',
    '21:05',
    '00:00',
    '23:59',
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
  expect(['5.12.2026', '05/12/26', '5.12', '5 12', '5.12.', '2026-12-05'].map((text) => readDay(text, TODAY))).toEqual(
    Array(6).fill('2026-12-05'),
  )
  expect(['', '31.11', '29.02.2027', '13/13/2026', '5', 'tomorrow'].map((text) => readDay(text, TODAY))).toEqual(Array(6).fill(null))
})

test('a day is written as the language of the screen writes it', () => {
  expect(writeDay('2026-12-05', 'ru')).toBe('05.12.2026')
  expect(writeDay('2026-12-05', 'en')).toBe('05/12/2026')
  expect(writeDay('', 'ru')).toBe('')
})
