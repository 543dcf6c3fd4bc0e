import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, said } from '../../api/client'
import type { SoughtLeads } from '../../api/schema'

export const PAGE = 50
export const TAGS = ['LARGE', 'MEDIUM', 'SMALL', 'NON_PROFILE'] as const
export const NUMBERS = ['ALIVE', 'SOME_DEAD', 'ALL_DEAD'] as const
export const TURNS = ['NOW', 'LATER', 'CALLBACK', 'CLOSED'] as const
export const TRIES = ['0', '1-3', '4-'] as const

/** What is looked for; empty parts let everything through. */
export interface Sought {
  text: string
  section: string
  state: string
  tag: string
  numbers: string
  turn: string
  tries: string
}

export const NOTHING: Sought = { text: '', section: '', state: '', tag: '', numbers: '', turn: '', tries: '' }

/** As the service wants it: "4-" is from four on, "0" is none at all. */
export function asked({ tries, ...same }: Sought, after?: number): SoughtLeads {
  const [from, to] = tries.includes('-') ? tries.split('-') : [tries, tries]
  const parts = { ...same, attemptsFrom: from ? Number(from) : null, attemptsTo: to ? Number(to) : null, after, size: PAGE }
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== '' && value != null)) as never
}

export function useFound(base: number, sought: Sought) {
  return useInfiniteQuery({
    queryKey: ['bases', base, 'found', sought],
    placeholderData: keepPreviousData,
    initialPageParam: undefined as number | undefined,
    queryFn: ({ pageParam }) =>
      said(api.POST('/api/bases/{base}/lead-searches', { params: { path: { base } }, body: asked(sought, pageParam) })),
    getNextPageParam: (page) => page.next ?? undefined,
  })
}

/** What was looked for last in a base; it is kept while one reads a card, and gone when one signs out. */
export function useSought(base: number): [Sought, (sought: Sought) => void] {
  const queries = useQueryClient()
  const key = ['bases', base, 'sought']
  const { data } = useQuery({ queryKey: key, queryFn: () => NOTHING, initialData: NOTHING, staleTime: Infinity, gcTime: Infinity })
  return [data, (sought) => queries.setQueryData(key, sought)]
}

export const useLead = (id: number) =>
  useQuery({ queryKey: ['leads', id], queryFn: () => said(api.GET('/api/leads/{id}', { params: { path: { id } } })) })

export const useMoves = (id: number) =>
  useQuery({ queryKey: ['leads', id, 'moves'], queryFn: () => said(api.GET('/api/leads/{id}/moves', { params: { path: { id } } })) })

export const useTurns = (id: number) =>
  useQuery({ queryKey: ['leads', id, 'turns'], queryFn: () => said(api.GET('/api/leads/{id}/turns', { params: { path: { id } } })) })

export function useMoving(id: number) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: { ground: string; comment: string | null }) =>
      said(api.POST('/api/leads/{id}/transitions', { params: { path: { id } as never }, body: body as never })),
    onSuccess: () =>
      Promise.all([queries.invalidateQueries({ queryKey: ['leads', id] }), queries.invalidateQueries({ queryKey: ['history', id] })]),
  })
}
