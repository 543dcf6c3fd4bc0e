import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, said } from '../api/client'
import type { CountryView } from '../api/schema'

/** Numbers of no country: satellite and carriers' networks. */
export const INTERNATIONAL = '001'
/** Where no numbering plan says whose a number is. */
export const NOWHERE = 'ZZ'

export const useCountries = () => useQuery({ queryKey: ['countries'], staleTime: Infinity, queryFn: () => said(api.GET('/api/countries')) })

/** A country as the reader's language calls it. */
export function useCountryName() {
  const { t, i18n } = useTranslation()
  const names = new Intl.DisplayNames([i18n.language === 'en' ? 'en' : 'ru'], { type: 'region', fallback: 'code' })
  return (code: string) => (code === INTERNATIONAL || code === NOWHERE ? t(`country.${code}`) : (names.of(code) ?? code))
}

export type World = 'home' | 'shared' | 'europe' | 'asia' | 'africa' | 'americas' | 'beyond'
export const WORLDS: readonly World[] = ['home', 'shared', 'europe', 'asia', 'africa', 'americas', 'beyond']

/**
 * Where a country stands in a list: the company's own first, then those that share its calling code or its past, then by
 * the first digit of the code.
 */
export function worldOf({ code, callingCode, own }: CountryView): World {
  if (own) return 'home'
  if (code === INTERNATIONAL) return 'beyond'
  const digits = String(callingCode)
  if (digits === '7' || /^(37[0-5]|380|99[2-68])$/.test(digits)) return 'shared'
  if (/^[34]/.test(digits)) return 'europe'
  if (/^2/.test(digits)) return 'africa'
  if (/^[15]/.test(digits)) return 'americas'
  return 'asia'
}
