import { Badge, Button, Center, Group, SegmentedControl, Table, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconMicrophone2, IconSearch } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecordingView } from '../../api/schema'
import { useSession } from '../../api/session'
import { Listing } from '../../ui/Listing'
import { useNumbers } from '../../ui/numbers'
import { Player } from '../../ui/Player'
import { isAnyOf } from '../../ui/roles'
import { clock } from '../../ui/since'
import { useRecordings } from './recordings'
import s from './recordings.module.css'
import { Samples } from './Samples'
import { PlayButton } from './PlayButton'

const COLOURS: Record<string, string> = { PENDING: 'gray', EMPTY: 'yellow', FAILED: 'red', EXPIRED: 'gray' }
const COLUMNS = 6

const JUDGES = ['SUPERVISOR', 'QA', 'HEAD_OF_SALES'] as const

/** What was recorded: conversations, and for those who judge it what the detector of answering machines took for one. */
export default function Recordings() {
  const { t } = useTranslation()
  const session = useSession()
  const [shown, show] = useState('talks')
  const judges = isAnyOf(session, ...JUDGES)
  const choice = judges && (
    <SegmentedControl
      flex="none"
      mb="md"
      value={shown}
      onChange={show}
      data={[
        { value: 'talks', label: t('recordings.talks') },
        { value: 'machines', label: t('recordings.machines') },
      ]}
    />
  )
  return judges && shown === 'machines' ? <Samples choice={choice} /> : <Talks choice={choice} />
}

/** The newest conversations, to listen to. Each play is on record. */
function Talks({ choice }: { choice: ReactNode }) {
  const { t } = useTranslation()
  const session = useSession()
  const [open, setOpen] = useState<string | null>(null)
  const [wanted, want] = useState('')
  const [speaker] = useDebouncedValue(wanted.trim(), 300)
  const pages = useRecordings(speaker)
  const hearsOthers = [session?.role, ...(session?.also ?? [])].some((role) => role !== 'OPERATOR')
  return (
    <Listing
      title={t('nav.recordings')}
      note={t('recordings.note')}
      rows={pages.data?.pages.flat()}
      error={pages.error}
      tools={
        <Group align="flex-start">
          {choice}
          {hearsOthers && (
            <TextInput
              className={s.search}
              leftSection={<IconSearch size={16} />}
              placeholder={t('recordings.speaker')}
              aria-label={t('recordings.speaker')}
              value={wanted}
              onChange={(event) => want(event.currentTarget.value)}
            />
          )}
        </Group>
      }
      empty={{
        icon: IconMicrophone2,
        title: t(speaker ? 'recordings.noneOf' : 'recordings.none'),
        text: t(speaker ? 'recordings.noneOfText' : 'recordings.noneText'),
      }}
      columns={[
        { title: t('recordings.started') },
        { title: t('recordings.operator') },
        { title: t('recordings.client') },
        { title: t('recordings.segment') },
        { title: t('recordings.length'), right: true },
        { title: t('recordings.listen'), right: true },
      ]}
      foot={
        pages.hasNextPage && (
          <Center p="md">
            <Button variant="default" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
              {t('recordings.more')}
            </Button>
          </Center>
        )
      }
    >
      {(one) => <Row key={one.id} one={one} open={open === one.id} onOpen={(yes) => setOpen(yes ? one.id : null)} />}
    </Listing>
  )
}

function Row({ one, open, onOpen }: { one: RecordingView; open: boolean; onOpen: (open: boolean) => void }) {
  const { t } = useTranslation()
  const { when } = useNumbers()
  const zone = useSession()?.zone
  return (
    <>
      <Table.Tr>
        <Table.Td className={s.when}>{when(one.startedAt, zone)}</Table.Td>
        <Table.Td>{one.agentName ?? '—'}</Table.Td>
        <Table.Td>
          {one.client}
          <Text size="xs" c="dimmed" className={s.when}>
            {one.number ?? (one.client ? '' : '—')}
          </Text>
        </Table.Td>
        <Table.Td>{t(one.segment === 1 ? 'recordings.first' : 'recordings.handedOver')}</Table.Td>
        <Table.Td ta="right">{one.seconds == null ? '—' : clock(Number(one.seconds))}</Table.Td>
        <Table.Td ta="right">
          {one.audio ? (
            <PlayButton open={open} onOpen={onOpen} />
          ) : (
            <Badge variant="light" color={COLOURS[one.status]}>
              {t(`recordingStatus.${one.status}`)}
            </Badge>
          )}
        </Table.Td>
      </Table.Tr>
      {open && (
        <Table.Tr>
          <Table.Td colSpan={COLUMNS} pt={0}>
            <Player recording={one} />
          </Table.Td>
        </Table.Tr>
      )}
    </>
  )
}
