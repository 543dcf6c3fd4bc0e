import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, said } from '../../api/client'
import { countryName } from '../holidays/holidays'
import { usePeople } from './audit'

/** What journal lines are about, by name: a number says nothing to anybody. */
export function useSubjects() {
  const { t, i18n } = useTranslation()
  const people = usePeople()
  const campaigns = useQuery({ queryKey: ['campaigns'], queryFn: () => said(api.GET('/api/campaigns')) })
  const bases = useQuery({ queryKey: ['bases'], queryFn: () => said(api.GET('/api/bases')) })
  const teams = useQuery({ queryKey: ['teams'], queryFn: () => said(api.GET('/api/teams')) })
  const scripts = useQuery({ queryKey: ['scripts'], queryFn: () => said(api.GET('/api/scripts')) })
  const lists: Record<string, { id: number; name: string }[] | undefined> = {
    person: people.data,
    campaign: campaigns.data,
    base: bases.data,
    team: teams.data,
    script: scripts.data,
  }
  /** Its name; what is gone, or has none, is said by its number. */
  return (subject: string, id: string): string => {
    if (subject === 'holidays') return countryName(id, i18n.language)
    if (subject === 'figures') return t(id === 'people' ? 'figures.people' : 'figures.campaigns')
    if (['number', 'trunk'].includes(subject)) return id
    const found = lists[subject]?.find((one) => String(one.id) === id)
    return found?.name ?? (/^\d+$/.test(id) ? t('audit.byNumber', { id }) : '')
  }
}
