import type { Item } from './worklist'

/**
 * Whose card is on the screen. In a talk it is the client's on the line, and nobody's of the list while that client is
 * not on it yet, unless the reader has picked somebody; else who was picked, or the first.
 */
export function shownOf(items: Item[], chosen: number | null, onThePhone: number | null): Item | undefined {
  const of = (lead: number | null) => items.find((item) => item.lead.id === lead)
  return onThePhone ? of(chosen ?? onThePhone) : (of(chosen) ?? items[0])
}
