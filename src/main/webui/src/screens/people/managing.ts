import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, Refused, said } from '../../api/client'
import type { NewProfile, ProfileView } from '../../api/schema'

const key = (person: number) => ['people', person, 'manager-profile']

/** What a manager may be handed; null for whoever has not been made ready for it. */
export const useProfile = (person: number) =>
  useQuery({
    queryKey: key(person),
    staleTime: 0,
    retry: false,
    queryFn: async (): Promise<ProfileView | null> => {
      try {
        return await said(api.GET('/api/people/{id}/manager-profile', { params: { path: { id: person } } }))
      } catch (refused) {
        if (refused instanceof Refused && refused.problem.status === 404) return null
        throw refused
      }
    },
  })

export const useGroups = () => useQuery({ queryKey: ['manager-groups'], queryFn: () => said(api.GET('/api/manager-groups')) })

/** How short and how long the regulation lets a working list be. */
export const useBounds = () =>
  useQuery({ queryKey: ['regulation'], staleTime: 60_000, queryFn: () => said(api.GET('/api/regulation')) }).data?.workList

/** Keeps a profile; a group that is not there yet is made first. */
export function useProfileSaving(person: number) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async ({ group, ...rest }: Omit<NewProfile, 'group'> & { group: number | string }) => {
      const id = typeof group === 'number' ? group : (await said(api.POST('/api/manager-groups', { body: { name: group } }))).id
      return said(api.PUT('/api/people/{id}/manager-profile', { params: { path: { id: person } }, body: { ...rest, group: id } }))
    },
    onSuccess: () =>
      Promise.all([queries.invalidateQueries({ queryKey: key(person) }), queries.invalidateQueries({ queryKey: ['manager-groups'] })]),
  })
}
