import type { TFunction } from 'i18next'
import { expect, test } from 'vitest'
import { hoursInWords } from './hours'

const t = ((key: string) => key.slice(4, 6)) as unknown as TFunction
const nine = [{ from: '09:00:00', to: '20:00:00' }]

test('weekdays with equal hours are drawn together', () => {
  const days = { MONDAY: nine, TUESDAY: nine, WEDNESDAY: nine, SATURDAY: [{ from: '10:00:00', to: '18:00:00' }] }
  expect(hoursInWords({ days }, t)).toBe('MO–WE 09:00–20:00; SA 10:00–18:00')
})

test('a closed day in between parts the days around it', () => {
  const days = { MONDAY: nine, WEDNESDAY: nine }
  expect(hoursInWords({ days }, t)).toBe('MO 09:00–20:00; WE 09:00–20:00')
})
