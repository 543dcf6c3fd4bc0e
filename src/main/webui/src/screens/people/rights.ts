import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, said } from '../../api/client'
import type { Rights } from '../../api/schema'
import { at, dayOf } from '../../ui/zoned'

const key = (person: number) => ['people', person, 'rights']

export const useRights = (person: number) =>
  useQuery({
    queryKey: key(person),
    queryFn: () => said(api.GET('/api/people/{id}/rights', { params: { path: { id: person } } })),
    // what somebody else granted meanwhile must not be undone
    staleTime: 0,
    gcTime: 0,
  })

export function useGranting(person: number) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: Rights) => said(api.PUT('/api/people/{id}/rights', { params: { path: { id: person } }, body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['people'] }),
  })
}

/** An account ends with its last day, on the clock of who sets it. */
export const endOfDay = (day: string, zone?: string) => at(day, '23:59:59', zone).toISOString()

export const lastDay = (moment: string, zone?: string) => dayOf(new Date(moment), zone)
