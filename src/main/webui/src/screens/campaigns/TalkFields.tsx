import { NumberInput, Stack, Switch } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import type { Draft } from './draft'

/** What happens once somebody has answered. */
export function TalkFields({ form }: { form: UseFormReturnType<Draft> }) {
  const { t } = useTranslation()
  return (
    <Stack gap="sm">
      <NumberInput w="50%" label={t('campaigns.wrapUpSeconds')} min={5} max={3600} {...form.getInputProps('wrapUpSeconds')} />
      <Switch
        label={t('campaigns.notice')}
        description={t('campaigns.noticeHint')}
        {...form.getInputProps('recordingNotice', { type: 'checkbox' })}
      />
      <Switch
        label={t('campaigns.machine')}
        description={t('campaigns.machineHint')}
        {...form.getInputProps('detectMachine', { type: 'checkbox' })}
      />
    </Stack>
  )
}
