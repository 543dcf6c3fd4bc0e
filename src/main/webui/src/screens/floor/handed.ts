import { useQuery } from '@tanstack/react-query'
import { api, said } from '../../api/client'
import type { HandoverDay } from '../../api/schema'

export const ENDS = ['DONE_LIVE', 'TASK', 'WAITING', 'FAILED', 'UNDER_WAY'] as const
export type End = (typeof ENDS)[number]

export interface Handed {
  all: number
  /** how many were to be joined to a manager at once */
  live: number
  ends: { end: End; count: number }[]
}

/** What became of the hand-overs; an end that did not occur is left out. */
export function handed(rows: HandoverDay[]): Handed {
  const sum = (some: HandoverDay[]) => some.reduce((total, { count }) => total + count, 0)
  const ends = ENDS.map((end) => ({ end, count: sum(rows.filter(({ how }) => endOf(how) === end)) }))
  return {
    all: sum(rows),
    live: sum(rows.filter(({ asked }) => asked.toUpperCase() === 'LIVE')),
    ends: ends.filter(({ count }) => count > 0),
  }
}

const endOf = (how: string): End => ENDS.find((end) => end === how) ?? 'UNDER_WAY'

/** Today's, asked for anew with the day's curves. */
export const useHanded = (day: string, wanted: boolean) =>
  useQuery({
    queryKey: ['floor-day', null, 'handovers', day],
    enabled: wanted,
    queryFn: async () => handed(await said(api.GET('/api/reports/handovers', { params: { query: { from: day, to: day } } }))),
  })
