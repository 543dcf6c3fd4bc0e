import type { ProgressView } from '../api/schema'

type Counted = ProgressView['day']

const DAY_HOURS = 24

/** Over how long a law counts abandoned calls: over a day, or over thirty. */
export const isDaily = (windowHours: number) => windowHours <= DAY_HOURS

/** Answered calls of the law's window, and those charged to the limit. */
export function charged(progress: ProgressView, daily: boolean): { answered: number; charged: number; share: number } {
  const window: Counted = daily ? progress.day : progress.month
  return { answered: window.answered, charged: Math.round(window.abandonedShare * window.answered), share: window.abandonedShare }
}

/** How many more may find nobody free: as the floor says it too. */
export function left(progress: ProgressView, daily: boolean, limit: number): number {
  const { answered, charged: spent } = charged(progress, daily)
  return Math.max(0, Math.floor(limit * answered + 1e-9) - spent)
}
