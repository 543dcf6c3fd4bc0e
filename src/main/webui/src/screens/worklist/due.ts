import { dayOf } from '../../ui/zoned'
import type { Item } from './worklist'

export type Part = 'overdue' | 'today' | 'later'

export function partOf(dueAt: string, now: Date, zone?: string): Part {
  const due = new Date(dueAt)
  if (due < now) return 'overdue'
  return dayOf(due, zone) === dayOf(now, zone) ? 'today' : 'later'
}

/** The list in the order it is to be worked through: what is late, what is due today, the rest. */
export function byPart(items: Item[], now: Date, zone?: string): { part: Part; items: Item[] }[] {
  const sorted = [...items].sort((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt))
  return (['overdue', 'today', 'later'] as const)
    .map((part) => ({ part, items: sorted.filter((item) => partOf(item.dueAt, now, zone) === part) }))
    .filter((group) => group.items.length > 0)
}

/** Words that somebody types to find a lead: each must occur somewhere. */
export function matches(item: Item, words: string): boolean {
  const lead = item.lead
  const text = [lead.title, lead.company, lead.person, lead.region, item.comment, ...lead.phones].join(' ').toLowerCase()
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}
