import { Group, NumberInput, Select, Stack, Text, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { spaced } from '../../ui/phoneNumber'
import { useLaws, useTrunks } from './campaigns'
import type { Draft } from './draft'
import { DayCaps } from '../trunks/DayCaps'

const SHORTEST_RING = 15

/** Over which line, with which of its numbers shown, for how long it rings, and how much of it in a day. */
export function LineFields({ form }: { form: UseFormReturnType<Draft> }) {
  const { t } = useTranslation()
  const { data: trunks } = useTrunks()
  const { data: laws } = useLaws()
  const { callerId, pace } = form.values
  const shortest = Math.max(SHORTEST_RING, laws?.find((one) => one.law === pace.law)?.shortestRingSeconds ?? 0)
  const trunk = trunks?.find((one) => one.name === form.values.trunk)
  const foreign = !!trunk && !!callerId && !trunk.numbers.some((own) => own.number === callerId)
  return (
    <Stack gap="sm">
      <Group grow align="flex-start">
        <Select
          label={t('campaigns.trunk')}
          withAsterisk
          allowDeselect={false}
          data={(trunks ?? []).map((one) => one.name)}
          {...form.getInputProps('trunk')}
        />
        <NumberInput label={t('campaigns.mostLines')} min={1} max={2000} {...form.getInputProps('mostLines')} />
      </Group>
      <Group grow align="flex-start">
        <TextInput
          label={t('campaigns.companyName')}
          description={t('campaigns.companyHint')}
          withAsterisk
          maxLength={160}
          {...form.getInputProps('companyName')}
        />
        <Select
          label={t('campaigns.callerId')}
          description={t('campaigns.callerIdHint')}
          placeholder={t(trunk && trunk.numbers.length === 0 ? 'campaigns.noNumbers' : 'campaigns.trunkDefault')}
          clearable
          data={(trunk?.numbers ?? []).map((own) => ({
            value: own.number,
            label: [spaced(own.number), own.note].filter(Boolean).join(' · '),
          }))}
          error={foreign ? t('campaigns.foreignNumber', { number: callerId }) : form.errors.callerId}
          value={foreign ? null : callerId || null}
          onChange={(number) => form.setFieldValue('callerId', number ?? '')}
        />
      </Group>
      <NumberInput w="50%" label={t('campaigns.ringSeconds')} min={shortest} max={120} {...form.getInputProps('ringSeconds')} />
      <div>
        <Text size="sm" fw={500}>
          {t('campaigns.dayCaps')}
        </Text>
        <Text size="xs" c="dimmed" mb={6}>
          {t('campaigns.dayCapsHint')}
        </Text>
        <DayCaps
          currency={trunk?.terms.currency ?? 'RUB'}
          cost={form.getInputProps('dayCost')}
          minutes={form.getInputProps('dayMinutes')}
        />
      </div>
    </Stack>
  )
}
