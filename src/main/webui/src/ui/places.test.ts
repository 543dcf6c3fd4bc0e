import { expect, test } from 'vitest'
import { isForbidden, placeAt } from './places'

const operator = { role: 'OPERATOR' as const, also: [] }
const head = { role: 'HEAD_OF_SALES' as const, also: [] }

test('a page within a place is as open as the place', () => {
  expect(isForbidden('/campaigns/5', operator)).toBe(true)
  expect(isForbidden('/campaigns/5', head)).toBe(false)
  expect(isForbidden('/leads/7', operator)).toBe(true)
})

test('an address that leads nowhere is forbidden to nobody', () => {
  expect(isForbidden('/campaignsx', operator)).toBe(false)
  expect(isForbidden('/', operator)).toBe(false)
})

test('a page is named by its place', () => {
  expect(placeAt('/bases/5/leads')?.key).toBe('bases')
  expect(placeAt('/nowhere')).toBeUndefined()
})
