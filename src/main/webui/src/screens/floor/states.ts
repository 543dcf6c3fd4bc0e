import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, said } from '../../api/client'
import type { AgentView } from '../../api/schema'

const COLOURS: Record<AgentView['state'], string> = {
  READY: 'light-dark(#087a60, #2fc09b)',
  TALKING: 'light-dark(#3a63d8, #6d92f5)',
  JOINING: 'light-dark(#3a63d8, #6d92f5)',
  WRAP_UP: 'light-dark(#7450d4, #a58bf0)',
  PAUSED: 'light-dark(#9a5a00, #f0ad3d)',
  CONNECTING: 'light-dark(#677187, #8d97aa)',
  DISCONNECTED: 'light-dark(#c92a2a, #ff7b7b)',
  OFF: 'light-dark(#677187, #8d97aa)',
}

export const colourOf = (state: AgentView['state']) => COLOURS[state]

export const usePauseReasons = () =>
  useQuery({ queryKey: ['pause-reasons'], staleTime: 60_000, queryFn: () => said(api.GET('/api/pause-reasons')) }).data

/** What a pause is called in the reader's language. */
export function usePauseName() {
  const { t, i18n } = useTranslation()
  const reasons = usePauseReasons()
  return (code: string) => {
    const known = reasons?.find((one) => one.code === code)
    if (known) return (i18n.language === 'en' ? known.en : known.ru).toLowerCase()
    return t(`pauseReason.${code}` as 'pauseReason.break', { defaultValue: code })
  }
}
