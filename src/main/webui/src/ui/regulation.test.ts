import { expect, test } from 'vitest'
import { nameOf } from './regulation'

const NAMES = [{ code: 'TO_CALL', name: { ru: 'На обзвон', en: 'To call' } }]

test('no reader sees a code while its name is on the way', () => {
  expect(nameOf('coming', 'TO_CALL', 'ru')).toBe('')
})

test('a code is called by its name in the language of the reader', () => {
  expect(nameOf(NAMES, 'TO_CALL', 'ru')).toBe('На обзвон')
  expect(nameOf(NAMES, 'TO_CALL', 'en')).toBe('To call')
})

test('what an older regulation knew keeps its code', () => {
  expect(nameOf(NAMES, 'GONE', 'en')).toBe('GONE')
})
