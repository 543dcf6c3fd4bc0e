import type { TFunction } from 'i18next'
import { expect, test } from 'vitest'
import { Refused } from '../../api/client'
import { draftOf } from './draft'
import { besideFields } from './refused'

const t = ((key: string) => key) as unknown as TFunction
const refused = (type: string, fields: { name: string; reason: string }[] = []) =>
  new Refused({ type: `/problems/${type}`, title: 'T', status: 409, detail: 'D', fields })

test('a refusal stands beside the field it is about', () => {
  expect(Object.keys(besideFields(refused('name-taken'), draftOf(), t))).toEqual(['name'])
  expect(Object.keys(besideFields(refused('mode-forbidden'), draftOf(), t))).toEqual(['mode'])
  expect(
    Object.keys(
      besideFields(
        refused('invalid-input', [
          { name: 'trunk', reason: 'unknown' },
          { name: 'abandonedShare', reason: 'x' },
        ]),
        draftOf(),
        t,
      ),
    ),
  ).toEqual(['trunk', 'pace.limitPercent'])
})

test('what is about no field stands beside none', () => {
  expect(besideFields(refused('changed-meanwhile'), draftOf(), t)).toEqual({})
  expect(besideFields(new Error('x'), draftOf(), t)).toEqual({})
})
