import { Autocomplete, Button, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import { spaced } from '../../ui/phoneNumber'
import { Refusal } from '../../ui/Refusal'
import { useAdding } from './donotcall'
import { REASONS } from './reasons'
import { useCountryOf } from './useCountryOf'

/** Nobody calls this number any more, in any base or campaign. */
export function AddNumber({ number, onClose }: { number: string; onClose: () => void }) {
  const { t } = useTranslation()
  const adding = useAdding()
  const need = (value: string) => (value.trim() ? null : t('needed'))
  const form = useForm<{ number: string; reason: string }>({
    initialValues: { number, reason: t('donotcall.reasons.asked') },
    validate: { number: need, reason: need },
  })
  const { country, field } = useCountryOf(form.values.number)
  const submit = form.onSubmit((values) =>
    adding.mutate(
      { ...values, country },
      {
        onSuccess: (entry) => {
          notifications.show({ color: 'teal', message: t('donotcall.added', { number: spaced(entry.number) }) })
          onClose()
        },
      },
    ),
  )
  return (
    <Modal opened onClose={onClose} centered title={t('donotcall.add')} closeButtonProps={{ 'aria-label': t('close') }}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <Refusal error={adding.error} />
          <TextInput
            label={t('donotcall.number')}
            placeholder="+7 495 123-45-67"
            inputMode="tel"
            autoComplete="off"
            data-autofocus
            maxLength={60}
            {...form.getInputProps('number')}
          />
          {field}
          <Autocomplete
            label={t('donotcall.reason')}
            maxLength={60}
            data={REASONS.map((reason) => t(`donotcall.reasons.${reason}`))}
            {...form.getInputProps('reason')}
          />
          <Text size="sm" c="dimmed">
            {t('donotcall.scope')}
          </Text>
          <Button type="submit" loading={adding.isPending}>
            {t('donotcall.add')}
          </Button>
        </Stack>
      </form>
    </Modal>
  )
}
