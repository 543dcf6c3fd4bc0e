import { expect, test } from 'vitest'
import { stopOf } from './stopWords'

test('a stop by the pattern of calls is read into its parts', () => {
  expect(stopOf('REFUSED 403 12 2026-11-30T08:00:00Z')).toEqual({
    kind: 'REFUSED',
    code: '403',
    numbers: 12,
    since: '2026-11-30T08:00:00Z',
  })
})

test('what somebody wrote by hand stays as it is', () => {
  expect(stopOf('BUSY with the provider')).toBeUndefined()
  expect(stopOf('UNREACHABLE')).toBeUndefined()
  expect(stopOf(null)).toBeUndefined()
})
