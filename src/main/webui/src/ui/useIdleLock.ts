import { useEffect } from 'react'
import { api, onLocked, Refused, said } from '../api/client'
import type { SignedIn } from '../api/schema'
import { lockedNow } from '../api/session'

/** A touch is told of this often at most. */
const TELL_MS = 30_000
/** A call in hand puts the lock off: it is asked for again after so long. */
const AGAIN_MS = 10_000
const TOUCHES = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const
/** All tabs of one browser share the session, and so its idleness. */
const TOUCHED = 'tritone-touched'

/** Locks the screen when nobody has touched it for the company's time; the service keeps an eye on it too. */
export function useIdleLock({ standing, idleLock }: SignedIn) {
  const watching = standing === 'OPEN' && idleLock > 0
  useEffect(() => onLocked(lockedNow), [])
  useEffect(() => {
    if (!watching) return
    let told = 0
    let timer = 0
    const touch = () => {
      const now = Date.now()
      localStorage.setItem(TOUCHED, String(now))
      if (now - told < TELL_MS) return
      told = now
      void said(api.POST('/api/session/activity')).catch(() => {})
    }
    const wait = (ms: number) => {
      window.clearTimeout(timer)
      timer = window.setTimeout(() => void look(), ms)
    }
    const look = async () => {
      const left = Number(localStorage.getItem(TOUCHED)) + idleLock * 1000 - Date.now()
      if (left > 0) return wait(left)
      try {
        await said(api.POST('/api/session/lock'))
        lockedNow()
      } catch (refused) {
        if (!(refused instanceof Refused) || refused.problem.status !== 401) wait(AGAIN_MS)
      }
    }
    touch()
    wait(idleLock * 1000)
    TOUCHES.forEach((name) => window.addEventListener(name, touch, { passive: true }))
    return () => {
      window.clearTimeout(timer)
      TOUCHES.forEach((name) => window.removeEventListener(name, touch))
    }
  }, [watching, idleLock])
}
