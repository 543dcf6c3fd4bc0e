import { Button, Group, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { IconKey } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, said } from '../../api/client'
import { useSession } from '../../api/session'
import { Card } from '../../ui/Card'
import PasswordDialog from '../../ui/PasswordDialog'
import { Refusal } from '../../ui/Refusal'
import { SessionList } from '../../ui/SessionList'
import { Factor } from './Factor'

/** One's own password, second factor, and where one is signed in. Whoever comes by the company's provider has the first two there. */
export function Access() {
  const { t } = useTranslation()
  const session = useSession()
  return (
    <>
      {session?.way === 'COMPANY' ? (
        <Card title={t('me.password')}>
          <Text size="sm" c="dimmed">
            {t('access.companyNote')}
          </Text>
        </Card>
      ) : (
        <>
          <OwnPassword />
          <Factor />
        </>
      )}
      <OwnSessions />
    </>
  )
}

function OwnPassword() {
  const { t } = useTranslation()
  const [changing, change] = useDisclosure(false)
  return (
    <Card title={t('me.password')}>
      <Group justify="space-between">
        <Text size="sm" c="dimmed">
          {t('me.passwordNote')}
        </Text>
        <Button variant="default" leftSection={<IconKey size={16} />} onClick={change.open}>
          {t('password.change')}
        </Button>
      </Group>
      {changing && <PasswordDialog onClose={change.close} />}
    </Card>
  )
}

function OwnSessions() {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const { data, error } = useQuery({ queryKey: ['sessions'], queryFn: () => said(api.GET('/api/sessions')) })
  const afterwards = {
    onSuccess: () => {
      notifications.show({ color: 'teal', message: t('access.ended') })
      void queries.invalidateQueries({ queryKey: ['sessions'] })
    },
  }
  const one = useMutation({
    mutationFn: (id: string) => said(api.DELETE('/api/sessions/{id}', { params: { path: { id } } })),
    ...afterwards,
  })
  const others = useMutation({ mutationFn: () => said(api.DELETE('/api/sessions')), ...afterwards })
  const more = (data?.length ?? 0) > 1
  return (
    <Card
      flush
      title={t('access.sessions')}
      aside={
        more && (
          <Button size="xs" variant="default" ml="auto" loading={others.isPending} onClick={() => others.mutate()}>
            {t('access.endOthers')}
          </Button>
        )
      }
    >
      <Refusal error={error ?? one.error ?? others.error} />
      <SessionList sessions={data} onEnd={(id) => one.mutate(id)} busy={one.isPending} />
    </Card>
  )
}
