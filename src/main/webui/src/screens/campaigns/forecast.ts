import { useQuery, useQueryClient } from '@tanstack/react-query'
import { api, said } from '../../api/client'
import { useLive } from '../../api/live'
import type { SpanView } from '../../api/schema'

/** What the campaign's day will bring: the last forecast made, asked for anew when the service tells of a newer one. */
export function useForecast(id: number, agents?: number) {
  const queries = useQueryClient()
  useLive((message) => {
    if (message.type === 'campaign-forecast' && message.campaign === id) void queries.invalidateQueries({ queryKey: ['forecast', id] })
  })
  return useQuery({
    queryKey: ['forecast', id, agents],
    queryFn: () => said(api.GET('/api/campaigns/{id}/forecast', { params: { path: { id }, query: { agents } } })),
  })
}

export interface Time {
  from: string
  to: string
}

export const replayed = (id: number, time: Time) => said(api.GET('/api/campaigns/{id}/replay', { params: { path: { id }, query: time } }))

export const triedOtherwise = (id: number, time: Time, other: { policy: string; tau?: number }) =>
  said(api.GET('/api/campaigns/{id}/replay/what-if', { params: { path: { id }, query: { ...time, ...other } } }))

export interface Points {
  fan: string
  middle: string
  actual: string
}

/** The contacts of a day as lines in a box of that size: the span, its middle, and what came of it so far. */
export function points(byHour: SpanView[], actual: number[], width: number, height: number): Points {
  const top = Math.max(1, ...byHour.map((span) => span.high), ...actual)
  const x = (hour: number) => (width * hour) / Math.max(1, byHour.length)
  const y = (value: number) => height - (height * value) / top
  const line = (values: number[]) => [`0,${height}`, ...values.map((value, hour) => at(x(hour + 1), y(value)))]
  const high = line(byHour.map((span) => span.high))
  const low = line(byHour.map((span) => span.low)).reverse()
  return {
    fan: [...high, ...low].join(' '),
    middle: line(byHour.map((span) => span.middle)).join(' '),
    actual: line(actual).join(' '),
  }
}

const at = (x: number, y: number) => `${Math.round(10 * x) / 10},${Math.round(10 * y) / 10}`
