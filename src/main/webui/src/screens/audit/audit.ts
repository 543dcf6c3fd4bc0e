import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { api, said } from '../../api/client'
import { useSession } from '../../api/session'
import { at } from '../../ui/zoned'

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

export const KINDS = ['CARD', 'HISTORY', 'LIST', 'POP', 'PREVIEW', 'RECORDINGS', 'PLAY', 'LISTEN'] as const

/** The beginning of a day on the reader's own clock, as the service wants it; a day later for the end of a span. */
export function moment(day: string, zone?: string, daysLater = 0): string | undefined {
  const noon = new Date(`${day}T12:00:00Z`)
  if (!day || Number.isNaN(noon.getTime())) return undefined
  const then = new Date(noon.getTime() + daysLater * 86_400_000).toISOString().slice(0, 10)
  return at(then, '00:00', zone).toISOString()
}

const number = (text: string) => (/^\d+$/.test(text) ? Number(text) : undefined)

export function useLooks(wanted: Wanted) {
  const zone = useSession()?.zone
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
              from: moment(wanted.from, zone),
              to: moment(wanted.to, zone, 1),
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
