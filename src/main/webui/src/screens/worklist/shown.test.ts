import { expect, test } from 'vitest'
import { shownOf } from './shown'
import type { Item } from './worklist'

const items = [1, 2].map((id) => ({ id: id * 10, lead: { id } }) as Item)

test('the first of the list is shown until somebody is picked', () => {
  expect(shownOf(items, null, null)?.id).toBe(10)
  expect(shownOf(items, 2, null)?.id).toBe(20)
})

test('a client who is talked with is shown', () => {
  expect(shownOf(items, null, 2)?.id).toBe(20)
})

test('while somebody is introduced who is not on the list, nobody else of it is shown in their place', () => {
  expect(shownOf(items, null, 3)).toBeUndefined()
})

test('in a talk another client is shown only to who asks for it', () => {
  expect(shownOf(items, 1, 3)?.id).toBe(10)
})
