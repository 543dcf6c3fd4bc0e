import { Alert, Anchor, Badge, Button, Group, Progress, Table, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ImportView } from '../../api/schema'
import { useSession } from '../../api/session'
import { Card, Tile, Tiles } from '../../ui/Card'
import { useNumbers } from '../../ui/numbers'
import { isAnyOf } from '../../ui/roles'
import { useImportKinds, useRejections } from './bases'
import { KeptOut } from './KeptOut'

const COLOURS: Record<ImportView['status'], string> = { WAITING: 'gray', RUNNING: 'brand', DONE: 'teal', REFUSED: 'red', FAILED: 'red' }

/** How far an import is and what became of each row. */
export function ImportResult({ one }: { one: ImportView }) {
  const { t } = useTranslation()
  const { count, when } = useNumbers()
  const session = useSession()
  const [opened, show] = useDisclosure(false)
  const left = one.rejected + one.duplicate + one.cellsDropped
  const { data: kinds } = useImportKinds(one.id, one.status === 'DONE' && !one.unchanged)
  const running = one.status === 'WAITING' || one.status === 'RUNNING'
  return (
    <Card
      title={one.fileName}
      aside={
        <Group gap="sm">
          <Text size="sm" c="dimmed">
            {when(one.createdAt, session?.zone)}
          </Text>
          <Badge color={COLOURS[one.status]} variant="light">
            {t(`importStatus.${one.status}`)}
          </Badge>
        </Group>
      }
    >
      {running && (
        <Progress value={(100 * one.rowsRead) / Math.max(one.rowsExpected, 1)} animated mb="md" aria-label={t('imports.progress')} />
      )}
      {one.problem ? (
        <Alert
          color="red"
          variant="light"
          title={t(`problem.file-${one.problem.code}.title` as 'problem.file-empty.title', { defaultValue: one.problem.code })}
        >
          {t(`problem.file-${one.problem.code}.detail` as 'problem.file-empty.detail', { defaultValue: '' })}{' '}
          {one.problem.line > 0 &&
            t(one.problem.column > 0 ? 'imports.atLine' : 'imports.atWholeLine', { line: one.problem.line, column: one.problem.column })}
        </Alert>
      ) : (
        <Tiles>
          <Tile label={t('imports.accepted')} value={count(one.accepted)} tone="good" />
          <Tile label={t('imports.merged')} value={count(one.merged)} />
          <Tile label={t('imports.duplicate')} value={count(one.duplicate)} />
          <Tile label={t('imports.rejected')} value={count(one.rejected)} tone={one.rejected > 0 ? 'bad' : undefined} />
        </Tiles>
      )}
      {one.sheetsLeftOut.length > 0 && (
        <Text size="sm" c="dimmed" mt="sm">
          {t('imports.notRead', { sheets: one.sheetsLeftOut.join(', ') })}
        </Text>
      )}
      <KeptOut of={kinds} />
      {one.status === 'DONE' && left > 0 && isAnyOf(session, 'HEAD_OF_SALES') && (
        <Group mt="md">
          <Button variant="default" size="xs" onClick={show.toggle}>
            {t(opened ? 'imports.hideRejected' : 'imports.showRejected')}
          </Button>
          <Anchor href={`/api/imports/${one.id}/rejections.csv`} size="sm">
            <IconDownload size={15} style={{ verticalAlign: -2 }} /> {t('imports.download')}
          </Anchor>
        </Group>
      )}
      {opened && <Rejected id={one.id} sheets={one.sheets.length > 1} />}
    </Card>
  )
}

function Rejected({ id, sheets }: { id: number; sheets: boolean }) {
  const { t } = useTranslation()
  const { data } = useRejections(id, true)
  return (
    <Table mt="sm" verticalSpacing={6}>
      <Table.Thead>
        <Table.Tr>
          {sheets && <Table.Th>{t('imports.sheet')}</Table.Th>}
          <Table.Th>{t('imports.line')}</Table.Th>
          <Table.Th>{t('imports.column')}</Table.Th>
          <Table.Th>{t('imports.reason')}</Table.Th>
          <Table.Th>{t('imports.value')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {data?.rejections.map((rejection, i) => (
          <Table.Tr key={i}>
            {sheets && <Table.Td>{rejection.sheet}</Table.Td>}
            <Table.Td>{rejection.line}</Table.Td>
            <Table.Td>{rejection.column ?? '—'}</Table.Td>
            <Table.Td>{t(`rejection.${rejection.reason}` as 'rejection.no-phone', { defaultValue: rejection.reason })}</Table.Td>
            <Table.Td>{rejection.value ?? rejection.cells.join(' · ')}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
