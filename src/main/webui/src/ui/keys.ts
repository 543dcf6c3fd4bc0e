import { useEffect, useRef } from 'react'
import { flushSync } from 'react-dom'

export type Keys = Record<string, (() => void) | undefined>

const TYPED_INTO = 'input:not([type=checkbox]):not([type=radio]):not([type=button]), textarea, select, [contenteditable=true]'

/**
 * Keys by where they lie on the keyboard, so that they are the same in every layout: `KeyM`, `Digit1`, `Ctrl+Enter`,
 * `Shift+Slash`. While somebody types, only those with Ctrl and Escape count; in an open dialogue none.
 */
export function useKeys(keys: Keys) {
  const newest = useRef(keys)
  newest.current = keys
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const handle = newest.current[name(event)]
      const target = event.target instanceof Element ? event.target : null
      if (!handle || event.repeat || event.isComposing || target?.closest('[role=dialog]')) return
      const typing = target?.matches(TYPED_INTO) ?? false
      if (typing && !event.ctrlKey && event.code !== 'Escape') return
      const pressesButton = target?.matches('button, a, [role=button], [role=menuitem]') ?? false
      if (pressesButton && (event.code === 'Space' || event.code === 'Enter') && !event.ctrlKey) return
      event.preventDefault()
      // what one key changes, the next one pressed finds changed
      flushSync(handle)
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
}

const name = (event: KeyboardEvent) =>
  `${event.ctrlKey || event.metaKey ? 'Ctrl+' : ''}${event.altKey ? 'Alt+' : ''}${event.shiftKey ? 'Shift+' : ''}${event.code
    .replace('NumpadEnter', 'Enter')
    .replace('Numpad', 'Digit')}`
