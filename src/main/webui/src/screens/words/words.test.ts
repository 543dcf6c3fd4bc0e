import { expect, test } from 'vitest'
import { codeFor, keyAt } from './words'

test('a pause gets a code of its own', () => {
  expect(codeFor('Lunch break', [])).toBe('lunch-break')
  expect(codeFor('Lunch', ['lunch', 'lunch-2'])).toBe('lunch-3')
  expect(codeFor('Обед', [])).toBe('pause')
})

test('keys go from 1 to 9, then 0, then there are none', () => {
  expect([0, 8, 9, 10].map(keyAt)).toEqual(['1', '9', '0', ''])
})
