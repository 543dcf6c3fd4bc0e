import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, said } from '../api/client'

type Entry = { code: string; name: { ru: string; en: string } }

/** A code has no name yet while the names are on their way; one that the regulation does not know stays what it is. */
export function nameOf(entries: Entry[] | 'coming', code: string, language: 'ru' | 'en'): string {
  if (entries === 'coming') return ''
  return entries.find((entry) => entry.code === code)?.name[language] ?? code
}

/** The names the regulation gives to states, sections and grounds, in the reader's language. */
export function useRegulation() {
  const { i18n } = useTranslation()
  const { data, isPending } = useQuery({
    queryKey: ['regulation'],
    queryFn: () => said(api.GET('/api/regulation')),
    staleTime: Infinity,
  })
  const language = i18n.language === 'en' ? 'en' : 'ru'
  const named = (entries: Entry[] | undefined) => (code: string) => nameOf(isPending ? 'coming' : (entries ?? []), code, language)
  return {
    state: named(data?.states),
    section: named(data?.sections),
    ground: named(data?.grounds),
    entry: (state: string) => data?.states.find((entry) => entry.code === state)?.entry[language],
    word: (choice: { ru: string; en: string }) => choice[language],
  }
}
