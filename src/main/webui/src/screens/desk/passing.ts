import { useQuery, useQueryClient } from '@tanstack/react-query'
import { api, said } from '../../api/client'
import { useSession } from '../../api/session'
import { fromField } from '../../ui/zoned'
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

/** Gives the client to a manager, as the draft says. */
export function useBegin(call: string, draft: Draft) {
  const queries = useQueryClient()
  const zone = useSession()?.zone
  return async () => {
    const begun = await said(api.POST('/api/calls/{id}/handover', { params: { path: { id: call } }, body: wish(draft, zone) }))
    queries.setQueryData(['handover', call], begun)
  }
}

/** @param zone the operator's own, in which the task's time is meant */
export const wish = (draft: Draft, zone?: string) => ({
  kind: draft.handover,
  comment: draft.comment.trim() || undefined,
  dueAt: draft.handover === 'task' && draft.dueAt ? fromField(draft.dueAt, zone)?.toISOString() : undefined,
})
