import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, said } from '../../api/client'
import { useLive } from '../../api/live'
import type { ItemView, NewOutcome, Presence } from '../../api/schema'

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

export type Here = 'IN' | 'BUSY' | 'OUT'

const asHere = (presence: Pick<Presence, 'present' | 'busy'>): Here => (presence.present ? (presence.busy ? 'BUSY' : 'IN') : 'OUT')

/** Whether live hand-overs reach the manager, and the way to change it. */
export function usePresence() {
  const queries = useQueryClient()
  const key = ['presence']
  const { data, error } = useQuery({ queryKey: key, queryFn: () => said(api.GET('/api/presence')), retry: false })
  const change = useMutation({
    mutationFn: async (here: Here) => {
      if (here === 'OUT') return said(api.DELETE('/api/presence'))
      const come = await said(api.POST('/api/presence'))
      return here === 'IN' ? come : said(api.PUT('/api/presence/busy'))
    },
    onSuccess: (presence) => queries.setQueryData(key, presence),
  })
  return { here: data && asHere(data), error: error ?? change.error, set: change.mutate }
}

/** What came of an item, and the next step. */
export function useOutcome(item: number) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (outcome: NewOutcome) =>
      said(api.POST('/api/work-items/{id}/outcome', { params: { path: { id: item } }, body: outcome })),
    onSuccess: () => Promise.all([queries.invalidateQueries({ queryKey: LIST }), queries.invalidateQueries({ queryKey: ['history'] })]),
  })
}
