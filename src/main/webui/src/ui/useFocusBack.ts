import { useEffect } from 'react'

/** For a dialog that is there only while it is open: when it goes, the focus is again where it came from. */
export function useFocusBack() {
  useEffect(() => {
    const before = document.activeElement
    return () => {
      const lost = document.activeElement === document.body
      if (lost && before instanceof HTMLElement) before.focus({ preventScroll: true })
    }
  }, [])
}
