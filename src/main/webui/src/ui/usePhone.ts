import { useEffect, useState, useSyncExternalStore } from 'react'
import { atLeaving } from '../api/leaving'
import { phone } from '../softphone/softphone'

atLeaving(() => phone.stop())

/** What the page's telephone is doing. */
export const usePhone = () => useSyncExternalStore(phone.subscribe, phone.state)

/** A figure of the telephone that is looked at often, as loudness is. */
export function useLevels(everyMs: number, listening: boolean) {
  const [levels, setLevels] = useState({ mine: 0, theirs: 0 })
  useEffect(() => {
    if (!listening) return
    const timer = setInterval(() => setLevels(phone.levels()), everyMs)
    return () => clearInterval(timer)
  }, [everyMs, listening])
  return levels
}
