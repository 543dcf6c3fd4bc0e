import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { api, said } from '../../api/client'

export const PAGE = 100

/** What is looked for; empty parts let everything through. */
export interface Wanted {
  person: string
  lead: string
  what: string
  from: string
  to: string
}

export const NOTHING: Wanted = { person: '', lead: '', what: '', from: '', to: '' }

export const KINDS = ['CARD', 'HISTORY', 'LIST', 'POP', 'PREVIEW', 'PLAY', 'LISTEN'] as const

/** The beginning of a day in the reader's own time, as the service wants it; a day later for the end of a span. */
export function moment(day: string, daysLater = 0): string | undefined {
  const date = new Date(`${day}T00:00:00`)
  if (!day || Number.isNaN(date.getTime())) return undefined
  date.setDate(date.getDate() + daysLater)
  return date.toISOString()
}

const number = (text: string) => (/^\d+$/.test(text) ? Number(text) : undefined)

export function useLooks(wanted: Wanted) {
  return useInfiniteQuery({
    queryKey: ['looks', wanted],
    placeholderData: keepPreviousData,
    initialPageParam: undefined as number | undefined,
    queryFn: ({ pageParam }) =>
      said(
        api.GET('/api/looks', {
          params: {
            query: {
              person: number(wanted.person),
              lead: number(wanted.lead),
              what: wanted.what || undefined,
              from: moment(wanted.from),
              to: moment(wanted.to, 1),
              before: pageParam,
              limit: PAGE,
            } as never,
          },
        }),
      ),
    getNextPageParam: (page) => (page.length === PAGE ? page[page.length - 1]?.id : undefined),
  })
}

export function useChanges(person: string) {
  return useInfiniteQuery({
    queryKey: ['audit', person],
    placeholderData: keepPreviousData,
    initialPageParam: undefined as number | undefined,
    queryFn: ({ pageParam }) =>
      said(api.GET('/api/audit', { params: { query: { person: number(person), before: pageParam, limit: PAGE } as never } })),
    getNextPageParam: (page) => (page.length === PAGE ? page[page.length - 1]?.id : undefined),
  })
}

export function useListened(agent: string) {
  return useInfiniteQuery({
    queryKey: ['listenings', agent],
    placeholderData: keepPreviousData,
    initialPageParam: undefined as number | undefined,
    queryFn: ({ pageParam }) =>
      said(api.GET('/api/listenings', { params: { query: { agent: number(agent), before: pageParam, limit: PAGE } as never } })),
    getNextPageParam: (page) => (page.length === PAGE ? page[page.length - 1]?.id : undefined),
  })
}

export function usePeople() {
  return useQuery({
    queryKey: ['people'],
    queryFn: () => said(api.GET('/api/people', { params: { query: {} as never } })),
  })
}
