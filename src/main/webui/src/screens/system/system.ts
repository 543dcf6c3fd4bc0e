import { useQuery, useQueryClient } from '@tanstack/react-query'
import { api, said } from '../../api/client'
import { useLive } from '../../api/live'

const AGAIN_EVERY = 15_000

/** How the system is: news are pushed, the figures in between are asked for now and then. */
export function useSystem() {
  const queries = useQueryClient()
  useLive((message) => {
    if (message.type === 'system') void queries.invalidateQueries({ queryKey: ['system'] })
  })
  return useQuery({ queryKey: ['system'], queryFn: () => said(api.GET('/api/system')), refetchInterval: AGAIN_EVERY })
}
