import { Button, Group, Table } from '@mantine/core'
import { IconRobot } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, said } from '../../api/client'
import type { MachineSampleView } from '../../api/schema'
import { useSession } from '../../api/session'
import { Listing } from '../../ui/Listing'
import { useNumbers } from '../../ui/numbers'
import { Player } from '../../ui/Player'
import { Refusal } from '../../ui/Refusal'
import { clock } from '../../ui/since'
import { PlayButton } from './PlayButton'

const AGAIN_EVERY = 15_000
const KEY = ['machine-samples']

/** Calls that were taken for a machine's, to be judged by ear: a person among them was abandoned, and counts so. */
export function Samples({ choice }: { choice: ReactNode }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState<string | null>(null)
  const { data, error } = useQuery({
    queryKey: KEY,
    queryFn: () => said(api.GET('/api/machine-samples')),
    refetchInterval: AGAIN_EVERY,
  })
  return (
    <Listing
      title={t('nav.recordings')}
      note={t('samples.note')}
      tools={choice}
      rows={data}
      error={error}
      empty={{ icon: IconRobot, title: t('samples.none'), text: t('samples.noneText') }}
      columns={[
        { title: t('recordings.started') },
        { title: t('recordings.client') },
        { title: t('recordings.length'), right: true },
        { title: t('samples.who') },
        { title: t('recordings.listen'), right: true },
      ]}
    >
      {(one) => (
        <Row key={one.recording.id} one={one} open={open === one.recording.id} onOpen={(yes) => setOpen(yes ? one.recording.id : null)} />
      )}
    </Listing>
  )
}

function Row({ one, open, onOpen }: { one: MachineSampleView; open: boolean; onOpen: (open: boolean) => void }) {
  const { when } = useNumbers()
  const zone = useSession()?.zone
  const { recording } = one
  return (
    <>
      <Table.Tr>
        <Table.Td>{when(recording.startedAt, zone)}</Table.Td>
        <Table.Td>{recording.client ?? recording.number ?? '—'}</Table.Td>
        <Table.Td ta="right">{recording.seconds == null ? '—' : clock(Number(recording.seconds))}</Table.Td>
        <Table.Td>
          <Verdict one={one} />
        </Table.Td>
        <Table.Td ta="right">{recording.audio && <PlayButton open={open} onOpen={onOpen} />}</Table.Td>
      </Table.Tr>
      {open && (
        <Table.Tr>
          <Table.Td colSpan={5} pt={0}>
            <Player recording={recording} />
          </Table.Td>
        </Table.Tr>
      )}
    </>
  )
}

/** The last word counts, so it may be said again. */
function Verdict({ one }: { one: MachineSampleView }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const say = useMutation({
    mutationFn: (person: boolean) =>
      said(api.PUT('/api/machine-samples/{id}/verdict', { params: { path: { id: one.recording.id } }, body: { person } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: KEY }),
  })
  return (
    <>
      <Group gap={8}>
        {[true, false].map((person) => (
          <Button
            key={String(person)}
            size="xs"
            color={person ? 'orange' : 'gray'}
            variant={one.person === person ? 'filled' : 'light'}
            aria-pressed={one.person === person}
            loading={say.isPending && say.variables === person}
            onClick={() => say.mutate(person)}
          >
            {t(person ? 'samples.person' : 'samples.machine')}
          </Button>
        ))}
      </Group>
      <Refusal error={say.error} />
    </>
  )
}
