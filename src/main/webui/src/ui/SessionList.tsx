import { Badge, Button, Skeleton, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { SessionView } from '../api/schema'
import { useSession } from '../api/session'
import { deviceOf } from './device'
import { useNumbers } from './numbers'

/** Where somebody is signed in: with what, from where, since when; and a way to end it. */
export function SessionList({
  sessions,
  onEnd,
  busy,
}: {
  sessions: SessionView[] | undefined
  onEnd: (id: string) => void
  busy: boolean
}) {
  const { t } = useTranslation()
  const { when } = useNumbers()
  const zone = useSession()?.zone
  if (!sessions) return <Skeleton h={80} m="md" />
  return (
    <Table verticalSpacing="xs" horizontalSpacing="md">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('access.device')}</Table.Th>
          <Table.Th>{t('access.address')}</Table.Th>
          <Table.Th>{t('access.since')}</Table.Th>
          <Table.Th>{t('access.seen')}</Table.Th>
          <Table.Th aria-label={t('access.end')} />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {sessions.length === 0 && (
          <Table.Tr>
            <Table.Td colSpan={5}>
              <Text size="sm" c="dimmed">
                {t('access.nowhere')}
              </Text>
            </Table.Td>
          </Table.Tr>
        )}
        {sessions.map((session) => (
          <Table.Tr key={session.id}>
            <Table.Td title={session.device ?? undefined}>
              {deviceOf(session.device, t('access.program'))}{' '}
              {session.here && (
                <Badge size="sm" variant="light" color="teal">
                  {t('access.here')}
                </Badge>
              )}{' '}
              {session.locked && (
                <Badge size="sm" variant="light" color="gray">
                  {t('access.isLocked')}
                </Badge>
              )}
            </Table.Td>
            <Table.Td>{session.address ?? '—'}</Table.Td>
            <Table.Td>{when(session.since, zone)}</Table.Td>
            <Table.Td>{when(session.seenAt, zone)}</Table.Td>
            <Table.Td ta="right">
              {!session.here && (
                <Button size="compact-sm" variant="subtle" color="red" loading={busy} onClick={() => onEnd(session.id)}>
                  {t('access.end')}
                </Button>
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
