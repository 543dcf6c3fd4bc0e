import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, said } from '../../api/client'

const KEY = ['holiday-calendars']

export const useCalendars = () => useQuery({ queryKey: KEY, queryFn: () => said(api.GET('/api/holiday-calendars')) })

export const useYear = (country: string, year: number) =>
  useQuery({
    queryKey: [...KEY, country, year],
    queryFn: () => said(api.GET('/api/holiday-calendars/{country}', { params: { path: { country }, query: { year } } })),
  })

export type Change =
  | { kind: 'keep' | 'leave'; country: string }
  | { kind: 'close'; country: string; day: string; name?: string }
  | { kind: 'open'; country: string; day: string }

export function useChange() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (change: Change) => said<unknown>(sent(change)),
    onSuccess: () => queries.invalidateQueries({ queryKey: KEY }),
  })
}

function sent(change: Change) {
  const { country } = change
  switch (change.kind) {
    case 'keep':
      return api.PUT('/api/holiday-calendars/{country}', { params: { path: { country } } })
    case 'leave':
      return api.DELETE('/api/holiday-calendars/{country}', { params: { path: { country } } })
    case 'close':
      return api.PUT('/api/holidays/{country}/{day}', {
        params: { path: { country, day: change.day }, query: { name: change.name || undefined } } as never,
      })
    case 'open':
      return api.DELETE('/api/holidays/{country}/{day}', { params: { path: { country, day: change.day } } as never })
  }
}

/** A country's name in the reader's language. */
export const countryName = (code: string, language: string) =>
  new Intl.DisplayNames(language === 'en' ? 'en-GB' : 'ru-RU', { type: 'region' }).of(code) ?? code
