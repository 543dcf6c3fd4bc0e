import { Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { INTERNATIONAL, NOWHERE, useCountries, useCountryName } from '../../ui/countries'

/** The country of a number that is written without a plus; a plus says it by itself. */
export function useCountryOf(number: string) {
  const { t } = useTranslation()
  const { data } = useCountries()
  const name = useCountryName()
  const [chosen, choose] = useState<string | null>(null)
  const own = data?.find((one) => one.own)?.code
  const asked = /^\s*[^+\s]/.test(number)
  if (!asked) return { country: undefined, field: null }
  const country = chosen ?? own
  const countries = (data ?? [])
    .filter(({ code }) => code !== INTERNATIONAL && code !== NOWHERE)
    .map(({ code }) => ({ value: code, label: name(code) }))
  const field = (
    <Select
      label={t('donotcall.country')}
      data={countries}
      value={country ?? null}
      onChange={choose}
      searchable
      allowDeselect={false}
      w={260}
    />
  )
  return { country, field }
}
