import { expect, test } from 'vitest'
import { spaced } from './phoneNumber'

test('a number is written in groups; what is hidden or of another country stays as it is', () => {
  expect(spaced('+74951234567')).toBe('+7 495 123-45-67')
  expect(spaced('••• 87')).toBe('••• 87')
  expect(spaced('+442071838750')).toBe('+442071838750')
})
