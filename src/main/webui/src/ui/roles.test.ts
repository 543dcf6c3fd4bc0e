import { expect, test } from 'vitest'
import { isAnyOf, owns } from './roles'

test('what somebody is beside their chief role counts as much', () => {
  expect(owns({ role: 'SUPERVISOR', also: ['ADMINISTRATOR'] })).toBe(true)
  expect(owns({ role: 'SUPERVISOR', also: [] })).toBe(false)
  expect(isAnyOf(null, 'OPERATOR')).toBe(false)
})
