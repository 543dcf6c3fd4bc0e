import { useQuery, useQueryClient } from '@tanstack/react-query'
import { api, said } from '../../api/client'
import { RESULTS } from '../../ui/desk'
import { orNull } from './desk'
import { type Draft, request } from './draft'

const LAST_CALL = 'last-call'

/** The call whose outcome can still be corrected; asked for anew each time the operator's state changes. */
export const useLastCall = (since: string) =>
  useQuery({ queryKey: [LAST_CALL, since], queryFn: () => orNull(said(api.GET('/api/desk/last-call'))) }).data ?? null

export function useCorrecting(call: string) {
  const queries = useQueryClient()
  return async (draft: Draft) => {
    await said(api.PUT('/api/calls/{id}/disposition', { params: { path: { id: call } }, body: request(draft) }))
    void queries.invalidateQueries({ queryKey: RESULTS })
    await queries.invalidateQueries({ queryKey: [LAST_CALL] })
  }
}
