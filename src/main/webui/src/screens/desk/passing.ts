import { useQuery, useQueryClient } from '@tanstack/react-query'
import { api, said } from '../../api/client'
import type { Draft } from './draft'

const ASKED_EVERY_MS = 5000

/** Who would get the client now, live and as a task: managers come and go. */
export function useForeseen(call: string, wanted = true) {
  return useQuery({
    queryKey: ['handover-choice', call],
    enabled: wanted,
    refetchInterval: ASKED_EVERY_MS,
    queryFn: () => said(api.GET('/api/calls/{id}/handover-choice', { params: { path: { id: call } } })),
  }).data
}

/** Calls a manager to the client; the operator stays meanwhile. */
export function useBegin(call: string, draft: Draft) {
  const queries = useQueryClient()
  return async () => {
    const body = { kind: 'live' as const, comment: draft.comment.trim() || undefined }
    const begun = await said(api.POST('/api/calls/{id}/handover', { params: { path: { id: call } }, body }))
    queries.setQueryData(['handover', call], begun)
  }
}
