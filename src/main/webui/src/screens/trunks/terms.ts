import type { LineTermsInput, LineTermsView, NumberKind } from '../../api/schema'
import { INTERNATIONAL } from '../../ui/countries'

export type KindGroup = 'usual' | 'free' | 'costly' | 'beyond'

/** The kinds a line can be allowed, by what they may cost. */
export const KINDS: Record<KindGroup, readonly NumberKind[]> = {
  usual: ['FIXED', 'MOBILE'],
  free: ['TOLL_FREE', 'VOIP'],
  costly: ['SHARED_COST', 'PREMIUM', 'UNIVERSAL_ACCESS', 'PERSONAL', 'PAGER', 'VOICEMAIL'],
  beyond: ['SATELLITE', 'INTERNATIONAL_NETWORK', 'UNKNOWN'],
}
export const GROUPS = Object.keys(KINDS) as KindGroup[]
export const ALL_KINDS = GROUPS.flatMap((group) => KINDS[group])
const OF_NO_COUNTRY: readonly NumberKind[] = ['SATELLITE', 'INTERNATIONAL_NETWORK']

export interface RateDraft {
  prefix: string
  country: string | null
  kind: NumberKind | null
  perMinute: number | string
  first: number | string
  step: number | string
}

export interface TermsDraft {
  countries: string[]
  kinds: NumberKind[]
  currency: string
  rates: RateDraft[]
  cost: number | string
  minutes: number | string
}

export function termsOf(terms?: LineTermsView, own = 'RU'): TermsDraft {
  return {
    countries: terms ? [...terms.countries] : [own],
    kinds: terms ? [...terms.kinds] : [...KINDS.usual],
    currency: terms?.currency ?? 'RUB',
    rates: (terms?.rates ?? []).map((rate) => ({
      prefix: rate.prefix ?? '',
      country: rate.country ?? null,
      kind: rate.kind ?? null,
      perMinute: rate.perMinute,
      first: rate.first ?? 1,
      step: rate.step ?? 1,
    })),
    cost: terms?.dayCaps.cost ?? '',
    minutes: terms?.dayCaps.minutes ?? '',
  }
}

export const freshRate = (): RateDraft => ({ prefix: '', country: null, kind: null, perMinute: '', first: 60, step: 60 })

export function termsInput(draft: TermsDraft): LineTermsInput {
  return {
    countries: draft.countries,
    kinds: draft.kinds,
    currency: draft.currency,
    rates: draft.rates.map((rate) => ({
      prefix: rate.prefix.trim() || null,
      country: rate.country,
      kind: rate.kind,
      perMinute: Number(rate.perMinute),
      first: Number(rate.first),
      step: Number(rate.step),
    })),
    dayCaps: { cost: amount(draft.cost), minutes: amount(draft.minutes) },
  } as LineTermsInput
}

/** A field left empty is no cap. */
export const amount = (value: number | string | null | undefined) => (value === '' || value == null ? null : Number(value))

/** The kinds chosen; with the first network of no country, "no country" is chosen too, or nothing of it would be dialled. */
export function choose(draft: TermsDraft, kinds: NumberKind[]): Pick<TermsDraft, 'kinds' | 'countries'> {
  const beyond = kinds.some((kind) => OF_NO_COUNTRY.includes(kind) && !draft.kinds.includes(kind))
  return { kinds, countries: beyond && !draft.countries.includes(INTERNATIONAL) ? [...draft.countries, INTERNATIONAL] : draft.countries }
}

/** Whether a cap on cost has a price for every number to be counted by. */
export const pricesEverything = (rates: RateDraft[]) => rates.some((rate) => !rate.prefix.trim() && !rate.country && !rate.kind)
