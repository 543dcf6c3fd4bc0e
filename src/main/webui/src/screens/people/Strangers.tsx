import { Button, Group, Select, Table, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StrangerView } from '../../api/schema'
import { useSession } from '../../api/session'
import { Card } from '../../ui/Card'
import { useNumbers } from '../../ui/numbers'
import { Refusal } from '../../ui/Refusal'
import { useForgetting, useLinking, useStrangers } from './access'
import { usePeople } from './people'

/** Whom the company's provider vouched for and who was not let in: the administrator says who they are. */
export function Strangers() {
  const { t } = useTranslation()
  const { data, error } = useStrangers()
  if (error) return <Refusal error={error} />
  return (
    <Card title={t('access.strangers')} note={t('access.strangersNote')} flush>
      {data?.length === 0 && (
        <Text size="sm" c="dimmed" p="md">
          {t('access.noStrangers')}
        </Text>
      )}
      {data && data.length > 0 && (
        <Table.ScrollContainer minWidth={640} type="native">
          <Table verticalSpacing="xs" horizontalSpacing="md">
            <Table.Tbody>
              {data.map((one) => (
                <Stranger key={one.id} stranger={one} />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </Card>
  )
}

function Stranger({ stranger }: { stranger: StrangerView }) {
  const { t } = useTranslation()
  const { when } = useNumbers()
  const zone = useSession()?.zone
  const { data: people } = usePeople()
  const [person, choose] = useState<string | null>(null)
  const linking = useLinking()
  const forgetting = useForgetting()
  const was = people?.find((one) => one.id === stranger.was)?.name
  return (
    <Table.Tr>
      <Table.Td>
        <Text size="sm" fw={600}>
          {stranger.name}
        </Text>
        <Text size="xs" c="dimmed">
          {[stranger.login, stranger.email].filter(Boolean).join(' · ')}
        </Text>
        <Text size="xs" c="dimmed">
          {stranger.issuer}
        </Text>
      </Table.Td>
      <Table.Td>
        <Text size="sm">{t(`access.stranger.${stranger.why as 'NOT_LINKED'}`, { name: was ?? '', defaultValue: stranger.why })}</Text>
        {stranger.tries > 0 && (
          <Text size="xs" c="dimmed">
            {t('access.tried', { count: stranger.tries, when: when(stranger.lastAt, zone) })}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        <Refusal error={linking.error ?? forgetting.error} />
        <Group gap="xs" justify="flex-end" wrap="nowrap">
          <Select
            searchable
            w={220}
            placeholder={t('access.whoIsIt')}
            aria-label={t('access.whoIsIt')}
            data={(people ?? []).map((one) => ({ value: String(one.id), label: `${one.name} · ${one.login}` }))}
            value={person}
            onChange={choose}
          />
          <Button
            size="sm"
            disabled={!person}
            loading={linking.isPending}
            onClick={() => linking.mutate({ person: Number(person), stranger: stranger.id })}
          >
            {t('access.link')}
          </Button>
          <Button size="sm" variant="subtle" color="gray" loading={forgetting.isPending} onClick={() => forgetting.mutate(stranger.id)}>
            {t('access.forget')}
          </Button>
        </Group>
      </Table.Td>
    </Table.Tr>
  )
}
