import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, said } from '../api/client'
import type { Presence } from '../api/schema'

export type Here = 'IN' | 'BUSY' | 'OUT'

const PRESENCE = ['presence']

const asHere = (presence: Pick<Presence, 'present' | 'busy'>): Here => (presence.present ? (presence.busy ? 'BUSY' : 'IN') : 'OUT')

/** Whether live hand-overs reach the manager, and the way to change it. */
export function usePresence() {
  const queries = useQueryClient()
  const { data, error } = useQuery({ queryKey: PRESENCE, queryFn: () => said(api.GET('/api/presence')), retry: false })
  const change = useMutation({
    mutationFn: async (here: Here) => {
      if (here === 'OUT') return said(api.DELETE('/api/presence'))
      const come = await said(api.POST('/api/presence'))
      return here === 'IN' ? come : said(api.PUT('/api/presence/busy'))
    },
    onSuccess: (presence) => queries.setQueryData(PRESENCE, presence),
  })
  return { here: data && asHere(data), error: error ?? change.error, set: change.mutate }
}
