import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, said } from '../api/client'

/** What the department calls its outcomes; ours until that is known, and for what the switch says. */
export function useWords() {
  const { t, i18n } = useTranslation()
  const { data } = useQuery({ queryKey: ['dispositions'], staleTime: 600_000, queryFn: () => said(api.GET('/api/dispositions')) })
  return (code: string) => {
    const own = data?.find((word) => word.code === code)
    if (own) return i18n.language === 'en' ? own.en : own.ru
    return t(`disposition.${code}` as 'disposition.WARM', { defaultValue: code })
  }
}
