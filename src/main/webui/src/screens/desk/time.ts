import { useEffect, useState } from 'react'
import { serverNow } from '../../ui/desk'

/** Seconds since (or, if negative, until) a moment of the service's clock, ticking. */
export function useElapsed(moment: string): number {
  const [now, setNow] = useState(serverNow)
  useEffect(() => {
    setNow(serverNow())
    const timer = setInterval(() => setNow(serverNow()), 500)
    return () => clearInterval(timer)
  }, [moment])
  return (now - Date.parse(moment)) / 1000
}

/** Wall-clock parts of a moment in a zone, as `2026-11-23T11:05`. */
export function localIn(zone: string, at: number): string {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(at)
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ''
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`
}
