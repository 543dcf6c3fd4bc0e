import { useEffect, useRef } from 'react'

/** What a choice has just opened is brought into sight, and again when it changes or has grown by what it waited for. */
export function useInSight<Box extends HTMLElement = HTMLDivElement>(state?: unknown) {
  const box = useRef<Box>(null)
  useEffect(() => {
    const shown = box.current
    if (!shown) return
    const show = () => shown.scrollIntoView({ block: 'nearest' })
    const grown = new ResizeObserver(show)
    grown.observe(shown)
    return () => grown.disconnect()
  }, [state])
  return box
}
