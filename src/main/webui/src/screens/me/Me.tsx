import { Code, CopyButton, Group, Skeleton, Stack, Text, UnstyledButton } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, said } from '../../api/client'
import { useLive } from '../../api/live'
import { useSession } from '../../api/session'
import { Card, Tile, Tiles } from '../../ui/Card'
import { Head } from '../../ui/Head'
import { useNumbers } from '../../ui/numbers'
import { Refusal } from '../../ui/Refusal'
import { clock } from '../../ui/since'

/** One's own results of the day, and what one's telephone registers with. */
export default function Me() {
  const { t } = useTranslation()
  const { count } = useNumbers()
  const results = useQuery({ queryKey: ['results'], queryFn: () => said(api.GET('/api/results/today')) })
  const account = useQuery({ queryKey: ['phone-account'], queryFn: () => said(api.GET('/api/phone-account')) })
  useLive((message) => message.type === 'desk' && void results.refetch())
  const dispositions = Object.entries(results.data?.dispositions ?? {})
  return (
    <>
      <Head title={t('me.title', { name: useSession()?.name })} note={t('me.note')} />
      <Stack>
        <Refusal error={results.error ?? account.error} />
        {!results.data && !results.error && <Skeleton h={90} radius="lg" />}
        {results.data && (
          <Tiles>
            <Tile label={t('me.conversations')} value={count(results.data.conversations)} />
            <Tile label={t('me.talk')} value={clock(results.data.talkSeconds)} />
            {dispositions.map(([what, calls]) => (
              <Tile
                key={what}
                label={t(`disposition.${what}` as 'disposition.WARM', { defaultValue: what })}
                value={count(calls)}
                tone={what === 'WARM' ? 'good' : undefined}
              />
            ))}
          </Tiles>
        )}
        {account.data && (
          <Card title={t('me.phone')} note={t('me.phoneNote')}>
            <Stack gap="xs">
              <Copyable label={t('me.server')} value={account.data.sip.server} />
              <Copyable label={t('me.username')} value={account.data.sip.username} />
              <Copyable label={t('me.secret')} value={account.data.sip.secret} hidden />
            </Stack>
          </Card>
        )}
      </Stack>
    </>
  )
}

function Copyable({ label, value, hidden }: { label: string; value: string; hidden?: boolean }) {
  const { t } = useTranslation()
  return (
    <Group gap="sm">
      <Text w={130} size="sm" c="dimmed">
        {label}
      </Text>
      <Code>{hidden ? '••••••••••••' : value}</Code>
      <CopyButton value={value}>
        {({ copied, copy }) => (
          <UnstyledButton onClick={copy} aria-label={`${t('me.copy')}: ${label}`}>
            {copied ? <IconCheck size={17} /> : <IconCopy size={17} />}
          </UnstyledButton>
        )}
      </CopyButton>
    </Group>
  )
}
