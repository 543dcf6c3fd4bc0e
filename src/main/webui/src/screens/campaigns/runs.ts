import type { BecauseView, ProgressView } from '../../api/schema'

type Note = ProgressView['notes'][number]

/** Decisions of one kind that followed one another. */
export interface Run {
  from: string
  to: string
  /** of the newest of them */
  because: BecauseView
  orders: number
}

/** The log without repetition, the newest first: what was decided for one reason again and again is one line. */
export function runsOf(notes: Note[]): Run[] {
  const runs: Run[] = []
  for (const { at, orders, because } of notes) {
    const newer = runs.at(-1)
    if (newer?.because.code === because.code) {
      newer.from = at
      newer.orders += orders
    } else runs.push({ from: at, to: at, because, orders })
  }
  return runs
}
