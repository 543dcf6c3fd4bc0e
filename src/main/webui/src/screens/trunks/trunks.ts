import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, said } from '../../api/client'
import { useLive } from '../../api/live'
import type { TrunkInput, TrunkView } from '../../api/schema'

/** Keeps the list current: the switch sees a trunk come and go, somebody stops it. */
export function useTrunkNews() {
  const queries = useQueryClient()
  useLive((message) => {
    if (message.type === 'trunk' || message.type === 'system') void queries.invalidateQueries({ queryKey: ['trunks'] })
  })
}

export function usePutting() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ name, ...body }: TrunkInput & { name: string }) =>
      said(api.PUT('/api/trunks/{name}', { params: { path: { name } }, body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['trunks'] }),
  })
}

export function useStoppage(name: string) {
  const queries = useQueryClient()
  const params = { path: { name } }
  return useMutation({
    mutationFn: (why: string | null) =>
      why === null
        ? said(api.DELETE('/api/trunks/{name}/stoppage', { params }))
        : said(api.PUT('/api/trunks/{name}/stoppage', { params, body: { why } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['trunks'] }),
  })
}

export type State = 'stopped' | 'unreachable' | 'unknown' | 'up'

export function stateOf(trunk: TrunkView): State {
  if (trunk.stoppedSince) return 'stopped'
  if (trunk.reachable === null) return 'unknown'
  return trunk.reachable ? 'up' : 'unreachable'
}
