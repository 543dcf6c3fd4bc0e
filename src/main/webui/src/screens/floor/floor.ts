import { useQuery, useQueryClient } from '@tanstack/react-query'
import { api, said } from '../../api/client'
import { keep } from '../../api/kept'
import { type LiveMessage, useLive, view } from '../../api/live'
import type { AgentFigures, AgentView, FloorCall, FloorCampaign, FloorView, ManagerQueue, ProgressView, TrunkLine } from '../../api/schema'

const KEY = ['floor']

/** The shift as it is: asked for once, then moved by what the service pushes. */
export function useFloor() {
  const queries = useQueryClient()
  useLive((message) => {
    if (message.type === 'floor') return keep(queries, KEY, view<FloorView>(message))
    const news = newsOf(message)
    if (news) keep<FloorView>(queries, KEY, (floor) => floor && moved(floor, news))
  })
  return useQuery({ queryKey: KEY, queryFn: () => said(api.GET('/api/floor')) })
}

type News =
  | { agent: AgentView }
  | { call: FloorCall; over: boolean }
  | { figures: AgentFigures[] }
  | { campaign: FloorCampaign | null; id: number }
  | { progress: ProgressView }
  | { queues: ManagerQueue[] }
  | { trunks: TrunkLine[] }

function newsOf(message: LiveMessage): News | null {
  switch (message.type) {
    case 'floor-agent':
    case 'floor-call':
    case 'floor-figures':
    case 'floor-campaign':
    case 'floor-queues':
    case 'floor-trunks':
      return view<News>(message)
    case 'campaign-progress':
      return { progress: view<ProgressView>(message) }
    default:
      return null
  }
}

/** The floor after one piece of news. */
export function moved(floor: FloorView, news: News): FloorView {
  if ('agent' in news) {
    const agents = floor.agents.filter((agent) => agent.id !== news.agent.id)
    return { ...floor, agents: news.agent.state === 'OFF' ? agents : [...agents, news.agent] }
  }
  if ('call' in news) {
    const calls = floor.calls.filter((call) => call.id !== news.call.id)
    return { ...floor, calls: news.over ? calls : [...calls, news.call] }
  }
  if ('figures' in news) {
    const fresh = new Set(news.figures.map(({ id }) => id))
    return { ...floor, figures: [...floor.figures.filter(({ id }) => !fresh.has(id)), ...news.figures] }
  }
  if ('campaign' in news) {
    const at = floor.campaigns.findIndex(({ id }) => id === news.id)
    if (!news.campaign) return { ...floor, campaigns: floor.campaigns.filter(({ id }) => id !== news.id) }
    return { ...floor, campaigns: at < 0 ? [...floor.campaigns, news.campaign] : floor.campaigns.with(at, news.campaign) }
  }
  if ('progress' in news) {
    const progress = news.progress
    return {
      ...floor,
      campaigns: floor.campaigns.map((one) => (one.id === progress.campaign ? { ...one, progress, budget: budgetOf(one, progress) } : one)),
    }
  }
  return { ...floor, ...news }
}

/** What counts against the limit, over the window of the campaign's law: whose end is unknown and who was taken for a machine as well. */
export function chargedOf({ daily }: Pick<FloorCampaign, 'daily'>, { day, month }: Pick<ProgressView, 'day' | 'month'>) {
  const { answered, abandoned, lost, mistaken } = daily ? day : month
  return { answered, charged: abandoned + lost + mistaken }
}

/** How many more people may find nobody free. */
export function budgetOf(campaign: Pick<FloorCampaign, 'limit' | 'daily'>, progress: Pick<ProgressView, 'day' | 'month'>) {
  const { answered, charged } = chargedOf(campaign, progress)
  return Math.max(0, Math.floor(campaign.limit * answered) - charged)
}
