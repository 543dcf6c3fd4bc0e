import { expect, test } from 'vitest'
import { drawPassword, loginOf } from './password'

test('a drawn password is long, readable and never the same', () => {
  const drawn = new Set(Array.from({ length: 200 }, drawPassword))
  expect(drawn.size).toBe(200)
  for (const password of drawn) expect(password).toMatch(/^([a-hjkmnp-zA-HJ-NP-Z2-9]{4}-){3}[a-hjkmnp-zA-HJ-NP-Z2-9]{4}$/)
})

test('a login follows from the name, in Latin letters', () => {
  expect(loginOf('Анна Крылова')).toBe('a.krylova')
  expect(loginOf('Щукин')).toBe('schukin')
  expect(loginOf("John O'Neil")).toBe('j.oneil')
  expect(loginOf('')).toBe('')
})
