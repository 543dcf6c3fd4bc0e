import { expect, test } from 'vitest'
import { zoneName } from './zones'

test('a zone is named by its city in the reader’s language', () => {
  expect(zoneName('Europe/Moscow', 'ru')).toBe('Москва')
  expect(zoneName('Europe/Moscow', 'en')).toBe('Moscow')
  expect(zoneName('America/New_York', 'ru')).toBe('New York')
})
