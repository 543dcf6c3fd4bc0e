import { Button, Group, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DayField } from '../../ui/DayField'
import type { useChange } from './holidays'

/** Closes a day by hand. */
export function AddDay({ country, change }: { country: string; change: ReturnType<typeof useChange> }) {
  const { t } = useTranslation()
  const [day, setDay] = useState('')
  const [name, setName] = useState('')
  const add = () =>
    change.mutate(
      { kind: 'close', country, day, name: name.trim() },
      {
        onSuccess: () => {
          setDay('')
          setName('')
        },
      },
    )
  return (
    <Group align="flex-end" gap="sm" mt="md">
      <DayField label={t('holidays.day')} w={160} value={day} onChange={setDay} />
      <TextInput
        label={t('holidays.name')}
        placeholder={t('holidays.nameHint')}
        w={280}
        maxLength={120}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button disabled={!day} loading={change.isPending} onClick={add}>
        {t('holidays.add')}
      </Button>
    </Group>
  )
}
