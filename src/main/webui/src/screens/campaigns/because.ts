import type { TFunction } from 'i18next'
import type { BecauseView } from '../../api/schema'

const SHARES = ['risk', 'threshold', 'occupancy', 'answered']

/** The rule that bound and its figures, in words. */
export function because({ code, figures }: BecauseView, t: TFunction, share: (value: number) => string): string {
  const values = Object.fromEntries(
    Object.entries(figures).map(([name, value]) => [name, SHARES.includes(name) ? share(Number(value)) : value]),
  )
  return t(`because.${code}` as 'because.FREE_AGENTS', { ...values, defaultValue: code })
}
