import { afterEach, expect, test, vi } from 'vitest'
import { onWake } from './wake'

afterEach(() => vi.useRealTimers())

test('a clock that has jumped on tells of a sleep, once', () => {
  vi.useFakeTimers({ now: 0 })
  const wake = vi.fn()
  onWake(wake)
  vi.advanceTimersByTime(60_000)
  expect(wake).not.toHaveBeenCalled()
  vi.setSystemTime(Date.now() + 3_600_000)
  vi.advanceTimersByTime(10_000)
  expect(wake).toHaveBeenCalledTimes(1)
})
