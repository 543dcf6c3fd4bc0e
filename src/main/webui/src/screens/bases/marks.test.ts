import { expect, test } from 'vitest'
import type { ColumnValues } from '../../api/schema'
import { open, questions, say, sent } from './marks'

const column = {
  more: false,
  values: [
    { text: 'да', rows: 3, consent: 'YES', doNotCall: 'YES' },
    { text: 'спросить', rows: 1, consent: 'UNCLEAR', doNotCall: 'UNCLEAR' },
  ],
} as ColumnValues

test('a known word means what it says, until somebody says otherwise', () => {
  expect(questions(column, 'DO_NOT_CALL', undefined).map(({ means }) => means)).toEqual([true, null])
  const said = say({}, 0, 'да', false)
  expect(questions(column, 'DO_NOT_CALL', said[0]).map(({ means }) => means)).toEqual([false, null])
})

test('an unclear word of a do-not-call column must be explained, of consent it need not', () => {
  expect(open([column], ['DO_NOT_CALL'], {})).toBe(true)
  expect(open([column], ['DO_NOT_CALL'], say({}, 0, 'спросить', true))).toBe(false)
  expect(open([column], ['CONSENT'], {})).toBe(false)
  expect(questions(column, 'CONSENT', undefined).map(({ means }) => means)).toEqual([true, false])
})

test('what was said of a column that is no longer one of marks is not sent', () => {
  expect(sent(say({}, 0, 'да', true), ['EXTRA'])).toEqual({})
})
