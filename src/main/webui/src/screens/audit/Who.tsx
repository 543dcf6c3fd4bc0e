import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { usePeople } from './audit'

/** Narrows a list to one person's rows; the empty one is everybody. */
export function Who({ label, person, choose }: { label: string; person: string; choose: (person: string) => void }) {
  const { t } = useTranslation()
  const people = usePeople()
  return (
    <Select
      label={label}
      placeholder={t('audit.everybody')}
      searchable
      clearable
      w={220}
      data={people.data?.map((one) => ({ value: String(one.id), label: one.name })) ?? []}
      value={person || null}
      onChange={(value) => choose(value ?? '')}
    />
  )
}
