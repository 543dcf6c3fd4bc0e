import { Button, Group, Select, Skeleton, Stack, Switch, Table, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Role, SecurityView } from '../../api/schema'
import { useSession } from '../../api/session'
import { Card } from '../../ui/Card'
import { Head } from '../../ui/Head'
import { useNumbers } from '../../ui/numbers'
import { Refusal } from '../../ui/Refusal'
import { isAnyOf } from '../../ui/roles'
import { useDeciding, useProposals, useSecurity, useSecuritySaving } from './access'
import { Strangers } from './Strangers'

/** What the company asks of everybody who signs in, what waits for a second administrator, and who was not let in. */
export function AccessSide({ switcher }: { switcher: ReactNode }) {
  const { t } = useTranslation()
  const administers = isAnyOf(useSession(), 'ADMINISTRATOR')
  return (
    <>
      <Head title={t('nav.people')} note={t('access.sideNote')} />
      <Group mb="md">{switcher}</Group>
      <Stack>
        <Proposals />
        <Security changes={administers} />
        {administers && <Strangers />}
      </Stack>
    </>
  )
}

function Proposals() {
  const { t } = useTranslation()
  const { when } = useNumbers()
  const session = useSession()
  const { data, error } = useProposals()
  const deciding = useDeciding()
  const roles = (role: Role | null | undefined, also: Role[]) =>
    role ? [role, ...also].map((one) => t(`role.${one}`)).join(', ') : t('access.newAccess')
  return (
    <Card title={t('access.proposals')} note={t('access.proposalsNote')} flush>
      <Refusal error={error ?? deciding.error} />
      {data?.length === 0 && (
        <Text size="sm" c="dimmed" p="md">
          {t('access.noProposals')}
        </Text>
      )}
      {data && data.length > 0 && (
        <Table verticalSpacing="xs" horizontalSpacing="md">
          <Table.Tbody>
            {data.map((one) => (
              <Table.Tr key={one.id}>
                <Table.Td>
                  <Text size="sm" fw={600}>
                    {one.name}
                  </Text>
                  <Text size="sm">{roles(one.role, one.also)}</Text>
                </Table.Td>
                <Table.Td>
                  <Text size="sm" c="dimmed">
                    {t('access.proposedBy', { name: one.byName, when: when(one.at, session?.zone) })}
                  </Text>
                </Table.Td>
                <Table.Td>
                  <Group gap="xs" justify="flex-end" wrap="nowrap">
                    {one.by !== session?.id && one.person !== session?.id && (
                      <Button size="compact-sm" loading={deciding.isPending} onClick={() => deciding.mutate({ id: one.id, agreed: true })}>
                        {t('access.agree')}
                      </Button>
                    )}
                    <Button
                      size="compact-sm"
                      variant="default"
                      loading={deciding.isPending}
                      onClick={() => deciding.mutate({ id: one.id, agreed: false })}
                    >
                      {t(one.by === session?.id ? 'access.withdraw' : 'access.decline')}
                    </Button>
                  </Group>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Card>
  )
}

const MINUTES = [0, 5, 10, 15, 30, 60]

function Security({ changes }: { changes: boolean }) {
  const { t } = useTranslation()
  const { data, error } = useSecurity()
  const saving = useSecuritySaving()
  if (error) return <Refusal error={error} />
  if (!data) return <Skeleton h={150} radius="lg" />
  const save = (part: Partial<SecurityView>) =>
    saving.mutate({ ...data, ...part }, { onSuccess: () => notifications.show({ color: 'teal', message: t('access.saved') }) })
  const minutes = MINUTES.includes(data.idleLockMinutes) ? MINUTES : [...MINUTES, data.idleLockMinutes].sort((a, b) => a - b)
  return (
    <Card title={t('access.rules')}>
      <Stack>
        <Refusal error={saving.error} />
        <Switch
          label={t('access.factorRule')}
          description={t('access.factorRuleHint')}
          checked={data.secondFactor}
          disabled={!changes}
          onChange={(event) => save({ secondFactor: event.currentTarget.checked })}
        />
        <Select
          w={320}
          label={t('access.idle')}
          description={t('access.idleHint')}
          allowDeselect={false}
          disabled={!changes}
          data={minutes.map((count) => ({ value: String(count), label: count ? t('access.minutes', { count }) : t('access.never') }))}
          value={String(data.idleLockMinutes)}
          onChange={(value) => save({ idleLockMinutes: Number(value) })}
        />
      </Stack>
    </Card>
  )
}
