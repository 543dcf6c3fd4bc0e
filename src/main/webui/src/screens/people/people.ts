import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, said } from '../../api/client'
import type { ChangedPerson, NewPerson, NewTeam, PersonView, Role } from '../../api/schema'

export const ROLES: Role[] = ['OPERATOR', 'MANAGER', 'ACCOUNT_MANAGER', 'SUPERVISOR', 'QA', 'HEAD_OF_SALES', 'ADMINISTRATOR']

export const usePeople = () => useQuery({ queryKey: ['people'], queryFn: () => said(api.GET('/api/people')) })

export function useAdding() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: NewPerson) => said(api.POST('/api/people', { body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['people'] }),
  })
}

export function useChanging() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ id, ...body }: ChangedPerson & { id: number }) => said(api.PUT('/api/people/{id}', { params: { path: { id } }, body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['people'] }),
  })
}

export function useTeamSaving(id?: number) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: NewTeam) =>
      id === undefined ? said(api.POST('/api/teams', { body })) : said(api.PUT('/api/teams/{id}', { params: { path: { id } }, body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['teams'] }),
  })
}

/** A person as they are, to send back with one thing changed. */
export const asIs = ({ id, name, role, team, locale, zone, active }: PersonView): ChangedPerson & { id: number } => ({
  id,
  name,
  role,
  team,
  locale,
  zone,
  active,
})
