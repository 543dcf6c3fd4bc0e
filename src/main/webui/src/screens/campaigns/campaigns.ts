import { useMutation, useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, said } from '../../api/client'
import { keep } from '../../api/kept'
import { useLive, view } from '../../api/live'
import type { CampaignInput, CampaignView, ProgressView } from '../../api/schema'

export type Action = 'start' | 'pause' | 'goOn' | 'stop'

/** What may be done with a campaign from each status. */
export const ACTIONS: Record<CampaignView['status'], Action[]> = {
  DRAFT: ['start'],
  RUNNING: ['pause', 'stop'],
  PAUSED: ['goOn', 'stop'],
  STOPPED: ['start'],
}

const SUMMARIES_EVERY = 30_000

export function useCampaigns() {
  return useQuery({ queryKey: ['campaigns'], queryFn: () => said(api.GET('/api/campaigns')) })
}

/** At a glance; what moves is asked for again twice a minute. */
export const useSummaries = () =>
  useQuery({
    queryKey: ['campaigns', 'summaries'],
    queryFn: () => said(api.GET('/api/campaign-summaries')),
    refetchInterval: SUMMARIES_EVERY,
  })

export function useCampaign(id: number) {
  return useQuery({
    queryKey: ['campaigns', id],
    queryFn: () => said(api.GET('/api/campaigns/{id}', { params: { path: { id } } })),
  })
}

export function useAction(id: number) {
  const queries = useQueryClient()
  const params = { params: { path: { id } } }
  const act: Record<Action, () => Promise<CampaignView>> = {
    start: () => said(api.POST('/api/campaigns/{id}/runs', params)),
    pause: () => said(api.POST('/api/campaigns/{id}/pauses', params)),
    goOn: () => said(api.DELETE('/api/campaigns/{id}/pauses/current', params)),
    stop: () => said(api.DELETE('/api/campaigns/{id}/runs/current', params)),
  }
  return useMutation({
    mutationFn: (action: Action) => act[action](),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['campaigns'] }),
  })
}

/** A new campaign, or the changed settings of one. */
export function useSaving(id?: number) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: CampaignInput) =>
      id === undefined
        ? said(api.POST('/api/campaigns', { body }))
        : said(api.PUT('/api/campaigns/{id}', { params: { path: { id } }, body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['campaigns'] }),
  })
}

/** How a campaign goes: asked for once, then kept current by what the service pushes. */
export function useProgress(id: number) {
  const queries = useQueryClient()
  const key = ['progress', id]
  useLive((message) => {
    if (message.type !== 'campaign-progress') return
    const progress = view<ProgressView>(message)
    if (progress.campaign === id) keep(queries, key, progress)
  })
  return useQuery({
    queryKey: key,
    queryFn: () => said(api.GET('/api/campaigns/{id}/progress', { params: { path: { id } } })),
  })
}

const STANDING_EVERY = 5000

/** Why leads are not dialled. Counting a large base is not free, so it is asked for anew every few seconds while something moves. */
export function useStanding(id: number, moving: boolean) {
  return useQuery({
    queryKey: ['standing', id],
    queryFn: () => said(api.GET('/api/campaigns/{id}/standing', { params: { path: { id } } })),
    refetchInterval: moving ? STANDING_EVERY : false,
  })
}

/** What each country's law lets a campaign do: it does not change while the service runs. */
export const useLaws = () =>
  useQuery({ queryKey: ['dialling-laws'], queryFn: () => said(api.GET('/api/dialling-laws')), staleTime: Infinity })

/** The rules of a campaign that says none of its own. */
export const useDefaults = () =>
  useQuery({ queryKey: ['campaign-defaults'], queryFn: () => said(api.GET('/api/campaign-defaults')), staleTime: Infinity })

export const useTrunks = () => useQuery({ queryKey: ['trunks'], queryFn: () => said(api.GET('/api/trunks')) })

/** What a campaign and its line have used of the company's day. */
export const useCampaignDay = (id: number) =>
  useQuery({
    queryKey: ['campaigns', id, 'day'],
    refetchInterval: 15_000,
    queryFn: () => said(api.GET('/api/campaigns/{id}/day', { params: { path: { id } } })),
  })

/** How many leads of these bases have evidence of consent of their own; nothing until all of them are counted. */
export function useConsents(bases: string[], asked: boolean) {
  return useQueries({
    queries: bases.map((base) => ({
      queryKey: ['consents', base],
      queryFn: () => said(api.GET('/api/bases/{id}/consents', { params: { path: { id: Number(base) } } })),
      enabled: asked,
    })),
    combine: (counts) => {
      const known = counts.flatMap((one) => one.data ?? [])
      if (known.length === 0 || known.length < counts.length) return undefined
      const sum = (of: 'leads' | 'agreed') => known.reduce((total, one) => total + one[of], 0)
      return { leads: sum('leads'), agreed: sum('agreed') }
    },
  })
}
