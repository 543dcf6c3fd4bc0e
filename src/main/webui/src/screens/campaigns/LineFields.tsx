import { Autocomplete, Group, NumberInput, Select, Stack, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { useLaws, useTrunks } from './campaigns'
import type { Draft } from './draft'

const SHORTEST_RING = 15

/** Over which line, with which number shown, for how long it rings. */
export function LineFields({ form }: { form: UseFormReturnType<Draft> }) {
  const { t } = useTranslation()
  const { data: trunks } = useTrunks()
  const { data: laws } = useLaws()
  const shortest = Math.max(SHORTEST_RING, laws?.find((one) => one.law === form.values.pace.law)?.shortestRingSeconds ?? 0)
  return (
    <Stack gap="sm">
      <Group grow align="flex-start">
        <Select label={t('campaigns.trunk')} withAsterisk allowDeselect={false} data={(trunks ?? []).map((trunk) => trunk.name)} {...form.getInputProps('trunk')} />
        <NumberInput label={t('campaigns.mostLines')} min={1} max={2000} {...form.getInputProps('mostLines')} />
      </Group>
      <Group grow align="flex-start">
        <TextInput label={t('campaigns.companyName')} description={t('campaigns.companyHint')} withAsterisk maxLength={160} {...form.getInputProps('companyName')} />
        <Autocomplete
          label={t('campaigns.callerId')}
          description={t('campaigns.callerIdHint')}
          placeholder="+74951234567"
          data={trunks?.find((trunk) => trunk.name === form.values.trunk)?.numbers.map((own) => own.number) ?? []}
          {...form.getInputProps('callerId')}
        />
      </Group>
      <NumberInput w="50%" label={t('campaigns.ringSeconds')} min={shortest} max={120} {...form.getInputProps('ringSeconds')} />
    </Stack>
  )
}
