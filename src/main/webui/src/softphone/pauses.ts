const FIRST_MS = 1000
const LONGEST_MS = 30_000

/** How long to wait before the next try after so many that failed in a row: ever longer, and never for good. */
export const pauseAfter = (failed: number): number => Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(failed, 10))
