export type Which = 'today' | 'week' | 'month' | 'days'

export const PERIODS: Which[] = ['today', 'week', 'month', 'days']

const DAY = 86_400_000
const plus = (day: string, days: number) => new Date(Date.parse(`${day}T12:00:00Z`) + days * DAY).toISOString().slice(0, 10)

/** The first and last day of a period that ends today: the week from Monday, the month from its first. */
export function daysOf(which: Exclude<Which, 'days'>, today: string): { from: string; to: string } {
  if (which === 'today') return { from: today, to: today }
  if (which === 'month') return { from: `${today.slice(0, 8)}01`, to: today }
  const weekday = (new Date(`${today}T12:00:00Z`).getUTCDay() + 6) % 7
  return { from: plus(today, -weekday), to: today }
}

/** Whether the days make a span that the service counts. */
export const isSpan = ({ from, to }: { from: string; to: string }) => !!from && !!to && from <= to && plus(from, 366) >= to
