import { Button, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconPhoneCheck } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, said } from '../../api/client'
import { Refusal } from '../../ui/Refusal'

/** Draws new passwords for a person's phones; only the person sees them. */
export function PhoneReset({ person }: { person: number }) {
  const { t } = useTranslation()
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => said(api.PUT('/api/people/{id}/phone-secret', { params: { path: { id: person } } })),
    onSuccess: () => notifications.show({ color: 'teal', message: t('people.phoneResetDone') }),
  })
  return (
    <>
      <Stack gap={6} align="flex-start">
        <Button variant="light" leftSection={<IconPhoneCheck size={16} />} loading={isPending} onClick={() => mutate()}>
          {t('people.phoneReset')}
        </Button>
        <Text size="sm" c="dimmed">
          {t('people.phoneResetNote')}
        </Text>
      </Stack>
      <Refusal error={error} />
    </>
  )
}
