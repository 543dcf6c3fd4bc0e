import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, said } from '../../api/client'
import type { NewProposal, SecurityView } from '../../api/schema'

const path = (id: number) => ({ params: { path: { id } } })

export const useSecurity = () => useQuery({ queryKey: ['security'], queryFn: () => said(api.GET('/api/security-settings')) })
export const useProposals = () => useQuery({ queryKey: ['head-proposals'], queryFn: () => said(api.GET('/api/head-proposals')) })
export const useStrangers = () => useQuery({ queryKey: ['company-strangers'], queryFn: () => said(api.GET('/api/company-strangers')) })
export const useCompanyLink = (person: number) =>
  useQuery({ queryKey: ['people', person, 'company-link'], queryFn: () => said(api.GET('/api/people/{id}/company-link', path(person))) })
export const usePersonSessions = (person: number) =>
  useQuery({ queryKey: ['people', person, 'sessions'], queryFn: () => said(api.GET('/api/people/{id}/sessions', path(person))) })
export const usePersonFactor = (person: number) =>
  useQuery({ queryKey: ['people', person, 'second-factor'], queryFn: () => said(api.GET('/api/people/{id}/second-factor', path(person))) })

/** Does something, then asks anew for what it changed. */
function useDoing<Wanted, Done>(act: (wanted: Wanted) => Promise<Done>, ...keys: unknown[][]) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: () => keys.forEach((queryKey) => void queries.invalidateQueries({ queryKey })),
  })
}

export const useSecuritySaving = () =>
  useDoing((body: SecurityView) => said(api.PUT('/api/security-settings', { body })), ['security'], ['session'])

export const useDeciding = () =>
  useDoing(
    ({ id, agreed }: { id: number; agreed: boolean }) =>
      said(api.PUT('/api/head-proposals/{id}/decision', { ...path(id), body: { agreed } })),
    ['head-proposals'],
    ['people'],
  )

export const useProposing = (person: number) =>
  useDoing(
    // what is left out stays as it is
    (body: Partial<NewProposal>) => said(api.POST('/api/people/{id}/head-proposals', { ...path(person), body: body as NewProposal })),
    ['head-proposals'],
  )

export const useLinking = () =>
  useDoing(
    ({ person, stranger }: { person: number; stranger: number }) =>
      said(api.PUT('/api/people/{id}/company-link', { ...path(person), body: { stranger } })),
    ['company-strangers'],
    ['people'],
  )

export const useForgetting = () =>
  useDoing((id: number) => said(api.DELETE('/api/company-strangers/{id}', path(id))), ['company-strangers'])

export const useUnlinking = (person: number) =>
  useDoing(() => said(api.DELETE('/api/people/{id}/company-link', path(person))), ['people', person])
export const useInviting = (person: number) => useDoing(() => said(api.POST('/api/people/{id}/company-invitation', path(person))))
export const useEnding = (person: number) =>
  useDoing(
    (session: string) => said(api.DELETE('/api/people/{id}/sessions/{session}', { params: { path: { id: person, session } } })),
    ['people', person],
  )
export const useEndingAll = (person: number) =>
  useDoing(() => said(api.DELETE('/api/people/{id}/sessions', path(person))), ['people', person])
export const useFactorReset = (person: number) =>
  useDoing(() => said(api.DELETE('/api/people/{id}/second-factor', path(person))), ['people', person])
