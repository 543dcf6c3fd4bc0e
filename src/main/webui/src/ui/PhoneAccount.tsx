import { Button, CopyButton, Group, Skeleton, Stack, Text, UnstyledButton } from '@mantine/core'
import { IconCheck, IconCopy, IconEye } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, said } from '../api/client'
import type { AccountView } from '../api/schema'
import { Card } from './Card'
import s from './phoneaccount.module.css'
import { QrCode } from './QrCode'
import { Refusal } from './Refusal'

/** What a SIP phone of one's own registers with. The password is shown when somebody asks for it, and that goes on record. */
export function PhoneAccount() {
  const { t } = useTranslation()
  const { data, error } = useQuery({
    queryKey: ['phone-account'],
    staleTime: Infinity,
    queryFn: () => said(api.GET('/api/phone-account')),
  })
  const shown = useMutation({ mutationFn: () => said(api.POST('/api/phone-account/secret')) })
  if (error) return <Refusal error={error} />
  if (!data) return <Skeleton h={180} radius="lg" />
  const [host, port] = splitServer(data.sip.server)
  return (
    <Card title={t('phone.title')} note={t('phone.note')}>
      <div className={s.account}>
        <Stack gap="xs">
          <Copyable label={t('phone.server')} value={host} />
          <Copyable label={t('phone.port')} value={port} />
          <Copyable label={t('phone.transport')} value="UDP" />
          <Copyable label={t('phone.login')} value={data.sip.username} />
          {shown.data?.secret ? (
            <Copyable label={t('phone.password')} value={shown.data.secret} />
          ) : (
            <Group gap="sm">
              <Text w={130} size="sm" c="dimmed">
                {t('phone.password')}
              </Text>
              <Button
                size="xs"
                variant="light"
                leftSection={<IconEye size={16} />}
                loading={shown.isPending}
                onClick={() => shown.mutate()}
              >
                {t('phone.show')}
              </Button>
            </Group>
          )}
          <Refusal error={shown.error} />
          <Text size="sm" c="dimmed" maw={440}>
            {t('phone.hint')}
          </Text>
        </Stack>
        {shown.data && <Code account={shown.data} />}
      </div>
    </Card>
  )
}

export function splitServer(server: string): [string, string] {
  const at = server.lastIndexOf(':')
  return at < 0 ? [server, '5060'] : [server.slice(0, at), server.slice(at + 1)]
}

/** The whole account as a picture that a phone's camera reads. */
function Code({ account }: { account: AccountView }) {
  const { t } = useTranslation()
  return <QrCode text={`sip:${account.username}:${account.secret}@${account.server};transport=udp`} label={t('phone.code')} />
}

function Copyable({ label, value }: { label: string; value: string }) {
  const { t } = useTranslation()
  return (
    <Group gap="sm">
      <Text w={130} size="sm" c="dimmed">
        {label}
      </Text>
      <code className={s.value}>{value}</code>
      <CopyButton value={value}>
        {({ copied, copy }) => (
          <UnstyledButton onClick={copy} aria-label={`${t('phone.copy')}: ${label}`}>
            {copied ? <IconCheck size={17} /> : <IconCopy size={17} />}
          </UnstyledButton>
        )}
      </CopyButton>
    </Group>
  )
}
