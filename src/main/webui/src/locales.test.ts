import { expect, test } from 'vitest'
import en from './locales/en.json'
import ru from './locales/ru.json'

const paths = (value: unknown, at = ''): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => paths(inner, at ? `${at}.${key}` : key))
    : [at]

/** Plural endings differ by language; the word before them must exist in both. */
const keys = (value: unknown) => new Set(paths(value).map((path) => path.replace(/_(zero|one|two|few|many|other)$/, '')))

test('every text exists in Russian and in English', () => {
  expect([...keys(en)].sort()).toEqual([...keys(ru)].sort())
})

test('no text is left empty but for details the service words itself', () => {
  for (const texts of [ru, en]) {
    const empty = paths(texts).filter(
      (path) => path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], texts) === '',
    )
    expect(empty.filter((path) => !path.startsWith('problem.'))).toEqual([])
  }
})
