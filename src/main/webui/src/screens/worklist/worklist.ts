import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, said } from '../../api/client'
import { useLive } from '../../api/live'
import type { ItemView, NewOutcome } from '../../api/schema'

export type Item = ItemView
export type Lead = ItemView['lead']
export type Choice = Lead['choices'][number]

const LIST = ['worklist']

/** The own list. It is read anew when the service says that a lead came or went. */
export function useWorklist() {
  const list = useQuery({ queryKey: LIST, queryFn: () => said(api.GET('/api/worklist')) })
  const connected = useLive((message) => message.type === 'worklist' && void list.refetch())
  return { ...list, connected }
}

/** What came of an item, and the next step. */
export function useOutcome(item: number) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (outcome: NewOutcome) => said(api.POST('/api/work-items/{id}/outcome', { params: { path: { id: item } }, body: outcome })),
    onSuccess: () => Promise.all([queries.invalidateQueries({ queryKey: LIST }), queries.invalidateQueries({ queryKey: ['history'] })]),
  })
}
