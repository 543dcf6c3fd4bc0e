import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api, said } from '../../api/client'

export interface Wanted {
  from: string
  to: string
  team: string
  campaign: string
}

const REFUSALS = ['REFUSAL_HARD', 'REFUSAL_FOLLOW_UP', 'NON_PROFILE', 'DO_NOT_CALL']

export const refusals = (words: Record<string, number>) => REFUSALS.reduce((sum, word) => sum + (words[word] ?? 0), 0)

const queryOf = ({ from, to, team, campaign }: Wanted) => ({
  from,
  to,
  team: team ? Number(team) : undefined,
  campaign: campaign ? Number(campaign) : undefined,
})

export const usePeopleFigures = (wanted: Wanted, enabled: boolean) =>
  useQuery({
    queryKey: ['figures', 'people', wanted],
    enabled,
    placeholderData: keepPreviousData,
    queryFn: () => said(api.GET('/api/figures/people', { params: { query: queryOf(wanted) as never } })),
  })

export const useCampaignFigures = (wanted: Wanted, enabled: boolean) =>
  useQuery({
    queryKey: ['figures', 'campaigns', wanted],
    enabled,
    placeholderData: keepPreviousData,
    queryFn: () => said(api.GET('/api/figures/campaigns', { params: { query: queryOf(wanted) as never } })),
  })

export const useExportRight = () => useQuery({ queryKey: ['export-right'], queryFn: () => said(api.GET('/api/export-right')) })

/** Where a file of these figures lies. */
export function fileOf(what: 'people' | 'campaigns', format: 'csv' | 'xlsx', wanted: Wanted): string {
  const query = new URLSearchParams({ format, from: wanted.from, to: wanted.to })
  if (wanted.team) query.set('team', wanted.team)
  if (wanted.campaign) query.set('campaign', wanted.campaign)
  return `/api/figures/${what}/file?${query.toString()}`
}
