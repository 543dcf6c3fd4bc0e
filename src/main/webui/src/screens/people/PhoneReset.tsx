import { Button, Group, Text } from '@mantine/core'
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
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm" c="dimmed">
          {t('people.phoneResetNote')}
        </Text>
        <Button variant="light" leftSection={<IconPhoneCheck size={16} />} loading={isPending} onClick={() => mutate()} style={{ flex: 'none' }}>
          {t('people.phoneReset')}
        </Button>
      </Group>
      <Refusal error={error} />
    </>
  )
}
