import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, said } from '../api/client'

export const useDispositions = () =>
  useQuery({ queryKey: ['dispositions'], staleTime: 60_000, queryFn: () => said(api.GET('/api/dispositions')) })

/** The department's outcomes as choices, in the order of their keys and the reader's language. */
export function useOutcomes(): { value: string; label: string }[] {
  const { i18n } = useTranslation()
  const { data } = useDispositions()
  return (data ?? []).map((word) => ({ value: word.code, label: i18n.language === 'en' ? word.en : word.ru }))
}
