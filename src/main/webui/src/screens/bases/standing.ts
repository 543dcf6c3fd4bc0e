import { useQuery } from '@tanstack/react-query'
import { api, said } from '../../api/client'
import type { BaseStandingView } from '../../api/schema'
import { useSession } from '../../api/session'
import { readsReports } from '../../ui/places'

type Section = BaseStandingView['section']
type State = BaseStandingView['state']

export const SECTIONS: Section[] = ['TO_CALL', 'REFUSED_FURTHER_WORK', 'STRATEGIC_ARCHIVE', 'REFUSED_OR_NON_PROFILE']

export interface Part {
  section: Section
  leads: number
  /** the fullest first */
  states: { state: State; leads: number }[]
}

/** The base section by section, in the order of the work; what is empty is left out. */
export function bySection(rows: BaseStandingView[]): Part[] {
  return SECTIONS.map((section) => {
    const sums = new Map<State, number>()
    for (const row of rows) if (row.section === section) sums.set(row.state, (sums.get(row.state) ?? 0) + row.leads)
    const states = [...sums].map(([state, leads]) => ({ state, leads })).sort((a, b) => b.leads - a.leads)
    return { section, leads: states.reduce((sum, { leads }) => sum + leads, 0), states }
  }).filter(({ leads }) => leads > 0)
}

/** Counted when the page is opened or an import has ended; nothing for those whose figures these are not. */
export function useStanding(base: number) {
  const session = useSession()
  return useQuery({
    queryKey: ['bases', base, 'standing'],
    enabled: !!session && readsReports(session),
    queryFn: () => said(api.GET('/api/reports/bases', { params: { query: { base } } })),
  })
}
