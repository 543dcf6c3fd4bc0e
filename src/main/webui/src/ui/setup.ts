import { useQuery, useQueryClient } from '@tanstack/react-query'
import { api, said } from '../api/client'
import { keep } from '../api/kept'
import { useLive, view } from '../api/live'
import type { SetupView } from '../api/schema'
import { useSession } from '../api/session'
import { owns } from './roles'

/** How far the way to the first joined call has been gone, ticked off live; nothing for those who do not set up. */
export function useSetup(): SetupView | undefined {
  const queries = useQueryClient()
  const session = useSession()
  const leads = owns(session)
  useLive((message) => {
    if (message.type === 'setup') keep(queries, ['setup'], view<SetupView>(message))
  })
  return useQuery({ queryKey: ['setup'], enabled: leads, staleTime: 10_000, queryFn: () => said(api.GET('/api/setup')) }).data
}

/** Where each step is done. */
export const PLACE_OF = {
  PEOPLE: '/people',
  TRUNK: '/trunks',
  BASE: '/bases',
  SCRIPT: '/scripts',
  CAMPAIGN: '/campaigns',
  START: '/campaigns',
  CALL: '/floor',
} as const
