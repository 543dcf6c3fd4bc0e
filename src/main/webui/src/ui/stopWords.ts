import { useTranslation } from 'react-i18next'
import { useSession } from '../api/session'
import { useNumbers } from './numbers'

/** What stopped a line, as the service writes it: `REFUSED 403 12 2026-11-30T08:00:00Z`. */
export interface Stop {
  kind: string
  code: string
  numbers: number
  since: string
}

const KINDS = ['REFUSED', 'NO_SUCH_NUMBER', 'BUSY', 'OUT_OF_REACH', 'SILENT', 'DROPPED', 'MACHINE', 'FAILED', 'MIXED']

/** Undefined for what somebody wrote by hand, and for a line that is merely out of reach. */
export function stopOf(why: string | null | undefined): Stop | undefined {
  const [kind = '', code = '', numbers = '', since = ''] = (why ?? '').split(' ')
  return KINDS.includes(kind) && /^\d+$/.test(numbers) && since ? { kind, code, numbers: Number(numbers), since } : undefined
}

/** What a detector took for machines may have been people: those attempts stay counted. */
export const givesBack = (stop: Stop) => stop.kind !== 'MACHINE'

/** The trouble of a line in words, at length with what to check, or in brief. */
export function useStopWords() {
  const { t } = useTranslation()
  const { count, when } = useNumbers()
  const zone = useSession()?.zone
  return (stop: Stop, how: 'why' | 'brief') =>
    t(`trunks.${how}.${stop.kind}` as 'trunks.why.REFUSED', {
      code: stop.code === '0' ? '' : t('trunks.code', { code: stop.code }),
      numbers: count(stop.numbers),
      since: when(stop.since, zone),
    })
}
