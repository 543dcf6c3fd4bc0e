import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, said } from '../api/client'
import { useLive, view } from '../api/live'
import type { DeskView } from '../api/schema'

export const DESK = ['desk']
export const PREVIEW = ['preview']
export const RESULTS = ['results']

/** How far the service's clock is ahead of this machine's, in milliseconds. */
let ahead = 0
export const serverNow = () => Date.now() + ahead

/** The newest view wins, whichever way it came. */
export const newer = (before: DeskView | undefined, after: DeskView) => (before && before.at > after.at ? before : after)

/** Keeps what the service says about the desk, and has asked anew what follows from it. */
export function takeDesk(queries: QueryClient, desk: DeskView): DeskView {
  ahead = Date.parse(desk.at) - Date.now()
  const before = queries.getQueryData<DeskView>(DESK)
  const now = newer(before, desk)
  queries.setQueryData(DESK, now)
  if (before?.call && before.call.id !== now.call?.id) void queries.invalidateQueries({ queryKey: RESULTS })
  if (before?.agent.state !== now.agent.state) void queries.invalidateQueries({ queryKey: PREVIEW })
  return now
}

/** One's own desk, on whatever screen: asked for once, then pushed. */
export function useDeskView(wanted = true) {
  const queries = useQueryClient()
  return useQuery({ queryKey: DESK, enabled: wanted, queryFn: async () => takeDesk(queries, await said(api.GET('/api/desk'))) })
}

/** Hears of one's own desk wherever one is; in one place of the page only. */
export function useDeskNews() {
  const queries = useQueryClient()
  useLive((message) => {
    if (message.type === 'desk') takeDesk(queries, view<DeskView>(message))
  })
}
