import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, said } from '../../api/client'
import type { Rights } from '../../api/schema'

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

/** An account ends with its last day, as the clock stands where it is set. */
export const endOfDay = (day: string) => new Date(`${day}T23:59:59`).toISOString()

export function lastDay(moment: string): string {
  const at = new Date(moment)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}
