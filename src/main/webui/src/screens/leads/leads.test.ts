import { expect, test } from 'vitest'
import { asked, NOTHING, PAGE } from './leads'

test('what is left empty is not sent', () => {
  expect(asked(NOTHING)).toEqual({ size: PAGE })
})

test('attempts are none, some, or from a number on', () => {
  expect(asked({ ...NOTHING, tries: '0' })).toMatchObject({ attemptsFrom: 0, attemptsTo: 0 })
  expect(asked({ ...NOTHING, tries: '1-3' })).toMatchObject({ attemptsFrom: 1, attemptsTo: 3 })
  expect(asked({ ...NOTHING, tries: '4-' })).toEqual({ size: PAGE, attemptsFrom: 4 })
})

test('the next page goes on where the last one ended', () => {
  expect(asked({ ...NOTHING, text: 'Лютик' }, 17)).toEqual({ size: PAGE, text: 'Лютик', after: 17 })
})
