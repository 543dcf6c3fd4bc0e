const KEY = 'tritone-browser'

/** Names this browser among those of one person: its tabs share a telephone, another computer's do not. */
export function browserId(): string {
  const known = localStorage.getItem(KEY)
  if (known) return known
  const fresh = crypto.randomUUID()
  localStorage.setItem(KEY, fresh)
  return fresh
}
