import { expect, test } from 'vitest'
import { ALL_KINDS, amount, choose, freshRate, pricesEverything, termsInput, termsOf } from './terms'

test('a new line dials people at home, without a cap', () => {
  const draft = termsOf(undefined, 'KZ')
  expect(draft.countries).toEqual(['KZ'])
  expect(draft.kinds).toEqual(['FIXED', 'MOBILE'])
  expect(termsInput(draft).dayCaps).toEqual({ cost: null, minutes: null })
})

test('an empty field is no cap, a nought is one', () => {
  expect(amount('')).toBeNull()
  expect(amount(0)).toBe(0)
  expect(amount('12.5')).toBe(12.5)
})

test('whoever allows satellites allows numbers of no country with them', () => {
  const draft = termsOf()
  expect(choose(draft, [...draft.kinds, 'SATELLITE']).countries).toEqual(['RU', '001'])
  expect(choose(draft, ['FIXED']).countries).toEqual(['RU'])
})

test('only a rate without conditions prices every number', () => {
  expect(pricesEverything([])).toBe(false)
  expect(pricesEverything([{ ...freshRate(), prefix: '+7' }])).toBe(false)
  expect(pricesEverything([{ ...freshRate(), prefix: '+7' }, freshRate()])).toBe(true)
})

test('no kind is offered twice, and none that is never dialled', () => {
  expect(new Set(ALL_KINDS).size).toBe(ALL_KINDS.length)
  expect(ALL_KINDS).not.toContain('EMERGENCY')
  expect(ALL_KINDS).not.toContain('SHORT_CODE')
})
