import { useQuery, useQueryClient } from '@tanstack/react-query'
import { api, said } from '../../api/client'
import { keep } from '../../api/kept'
import { useLive, view } from '../../api/live'
import type { AgentView, CallView, FloorView } from '../../api/schema'

const KEY = ['floor']

/** The shift as it is: asked for once, then moved by what the service pushes. */
export function useFloor() {
  const queries = useQueryClient()
  useLive((message) => {
    if (message.type === 'floor') keep(queries, KEY, view<FloorView>(message))
    if (message.type !== 'floor-agent' && message.type !== 'floor-call') return
    keep<FloorView>(queries, KEY, (floor) => floor && moved(floor, view<Moved>(message)))
  })
  return useQuery({ queryKey: KEY, queryFn: () => said(api.GET('/api/floor')) })
}

type Moved = { agent: AgentView } | { call: CallView; over: boolean }

/** The floor after one piece of news. */
export function moved(floor: FloorView, news: Moved): FloorView {
  if ('agent' in news) {
    const others = floor.agents.filter((agent) => agent.id !== news.agent.id)
    return { ...floor, agents: news.agent.state === 'OFF' ? others : [...others, news.agent] }
  }
  const others = floor.calls.filter((call) => call.id !== news.call.id)
  return { ...floor, calls: news.over ? others : [...others, news.call] }
}
