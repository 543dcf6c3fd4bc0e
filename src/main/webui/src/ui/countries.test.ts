import { expect, test } from 'vitest'
import { worldOf } from './countries'

test('the own country comes first, those in the same plan or of the same past next, the others by their code', () => {
  const world = (code: string, callingCode: number, own = false) => worldOf({ code, callingCode, own })
  expect(world('RU', 7, true)).toBe('home')
  expect(world('KZ', 7)).toBe('shared')
  expect(world('BY', 375)).toBe('shared')
  expect(world('UZ', 998)).toBe('shared')
  expect(world('DE', 49)).toBe('europe')
  expect(world('MN', 976)).toBe('asia')
  expect(world('US', 1)).toBe('americas')
  expect(world('BR', 55)).toBe('americas')
  expect(world('EG', 20)).toBe('africa')
  expect(world('001', 881)).toBe('beyond')
})
