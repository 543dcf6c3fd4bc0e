import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, said } from '../api/client'

/** The names the regulation gives to states, sections and grounds, in the reader's language. */
export function useRegulation() {
  const { i18n } = useTranslation()
  const { data } = useQuery({ queryKey: ['regulation'], queryFn: () => said(api.GET('/api/regulation')), staleTime: Infinity })
  const language = i18n.language === 'en' ? 'en' : 'ru'
  const named = (entries: { code: string; name: { ru: string; en: string } }[] | undefined) => (code: string) =>
    entries?.find((entry) => entry.code === code)?.name[language] ?? code
  return {
    state: named(data?.states),
    section: named(data?.sections),
    ground: named(data?.grounds),
    entry: (state: string) => data?.states.find((entry) => entry.code === state)?.entry[language],
    word: (choice: { ru: string; en: string }) => choice[language],
  }
}
