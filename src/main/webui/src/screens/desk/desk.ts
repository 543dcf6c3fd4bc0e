import { useQuery, useQueryClient } from '@tanstack/react-query'
import { api, Refused, said } from '../../api/client'
import { keep } from '../../api/kept'
import { useLive, view } from '../../api/live'
import type { DeskView, HandoverView, PreviewView } from '../../api/schema'
import { PREVIEW, RESULTS, serverNow, takeDesk, useDeskView } from '../../ui/desk'

const handoverOf = (call: string) => ['handover', call]

/** All that the service says about this desk: asked for once, then pushed. */
export function useDesk(onMessage: (message: { text: string; from: string | null }) => void) {
  const queries = useQueryClient()
  const take = (desk: DeskView) => takeDesk(queries, desk)
  const connected = useLive((message) => {
    if (message.type === 'preview') keep(queries, PREVIEW, view<PreviewView>(message))
    if (message.type === 'message') onMessage(view(message))
    if (message.type !== 'handover') return
    const handover = view<HandoverView>(message)
    keep(queries, handoverOf(handover.call), handover)
  })
  const desk = useDeskView()
  const preview = useQuery({ queryKey: PREVIEW, queryFn: async () => (await said(api.GET('/api/previews/mine'))) ?? null })
  const over = preview.data && Date.parse(preview.data.until) <= serverNow()
  return { desk: desk.data, error: desk.error, preview: over ? null : (preview.data ?? null), take, connected }
}

export const useResults = () => useQuery({ queryKey: RESULTS, queryFn: () => said(api.GET('/api/results/today')), staleTime: 60_000 })

/** How the hand-over of a call stands; null while there is none. */
export function useHandover(call: string) {
  return useQuery({
    queryKey: handoverOf(call),
    queryFn: () => orNull(said(api.GET('/api/calls/{id}/handover', { params: { path: { id: call } } }))),
  }).data
}

export async function orNull<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer
  } catch (refused) {
    if (refused instanceof Refused && refused.problem.status === 404) return null
    throw refused
  }
}
