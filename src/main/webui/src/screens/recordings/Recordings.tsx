import { Badge, Button, Table } from '@mantine/core'
import { IconMicrophone2, IconWaveSine } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, said } from '../../api/client'
import type { RecordingView } from '../../api/schema'
import { useSession } from '../../api/session'
import { Listing } from '../../ui/Listing'
import { useNumbers } from '../../ui/numbers'
import { Player } from '../../ui/Player'
import { clock } from '../../ui/since'

const AGAIN_EVERY = 15_000
const COLOURS: Record<string, string> = { STORED: 'teal', PENDING: 'gray', EMPTY: 'yellow', FAILED: 'red' }

/** The newest conversations, to listen to. Each play is on record. */
export default function Recordings() {
  const { t } = useTranslation()
  const [open, setOpen] = useState<string | null>(null)
  const { data, error } = useQuery({
    queryKey: ['recordings'],
    queryFn: () => said(api.GET('/api/recordings', { params: { query: {} as never } })),
    refetchInterval: AGAIN_EVERY,
  })
  return (
    <Listing
      title={t('nav.recordings')}
      note={t('recordings.note')}
      rows={data}
      error={error}
      empty={{ icon: IconMicrophone2, title: t('recordings.none'), text: t('recordings.noneText') }}
      columns={[
        { title: t('recordings.started') },
        { title: t('recordings.segment') },
        { title: t('recordings.status') },
        { title: t('recordings.length'), right: true },
        { title: t('recordings.listen'), right: true },
      ]}
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
        <Table.Td>{when(one.startedAt, zone)}</Table.Td>
        <Table.Td>{t(one.segment === 1 ? 'recordings.first' : 'recordings.handedOver')}</Table.Td>
        <Table.Td>
          <Badge variant="light" color={COLOURS[one.status]}>
            {t(`recordingStatus.${one.status}` as 'recordingStatus.STORED', { defaultValue: one.status })}
          </Badge>
        </Table.Td>
        <Table.Td ta="right">{one.seconds == null ? '—' : clock(Number(one.seconds))}</Table.Td>
        <Table.Td ta="right">
          {one.audio && (
            <Button
              size="xs"
              variant={open ? 'filled' : 'light'}
              leftSection={<IconWaveSine size={15} />}
              aria-expanded={open}
              onClick={() => onOpen(!open)}
            >
              {t(open ? 'recordings.close' : 'recordings.play')}
            </Button>
          )}
        </Table.Td>
      </Table.Tr>
      {open && (
        <Table.Tr>
          <Table.Td colSpan={5} pt={0}>
            <Player recording={one} />
          </Table.Td>
        </Table.Tr>
      )}
    </>
  )
}
