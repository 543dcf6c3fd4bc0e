import { Button, Center, Stack, Table } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconPhoneOff, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EntryView } from '../../api/schema'
import { useSession } from '../../api/session'
import { Card, Empty } from '../../ui/Card'
import { Head } from '../../ui/Head'
import { useNumbers } from '../../ui/numbers'
import { spaced } from '../../ui/phoneNumber'
import { Refusal } from '../../ui/Refusal'
import { isAnyOf, owns } from '../../ui/roles'
import { AddNumber } from './AddNumber'
import { useEntries, useWho } from './donotcall'
import { Find } from './Find'
import { Lift } from './Lift'
import { reasonIn } from './reasons'

/** Numbers that nobody calls: found, added, and lifted with a reason. */
export default function DoNotCall() {
  const { t } = useTranslation()
  const session = useSession()
  const mayLift = owns(session)
  const [adding, form] = useDisclosure(false)
  const [number, begin] = useState('')
  const [lifted, lift] = useState<EntryView | null>(null)
  const add = (some: string) => {
    begin(some)
    form.open()
  }
  return (
    <>
      <Head title={t('nav.donotcall')} note={t('donotcall.note')}>
        <Button leftSection={<IconPlus size={17} />} onClick={() => add('')}>
          {t('donotcall.add')}
        </Button>
      </Head>
      <Stack>
        <Find add={add} lift={mayLift ? lift : undefined} />
        {isAnyOf(session, 'HEAD_OF_SALES') && <Entries lift={lift} />}
      </Stack>
      {adding && <AddNumber number={number} onClose={form.close} />}
      {lifted && <Lift entry={lifted} onClose={() => lift(null)} />}
    </>
  )
}

function Entries({ lift }: { lift: (entry: EntryView) => void }) {
  const { t } = useTranslation()
  const { when } = useNumbers()
  const zone = useSession()?.zone
  const list = useEntries(true)
  const who = useWho()
  const rows = list.data?.pages.flatMap((page) => page.entries)
  if (!rows) return <Refusal error={list.error} />
  return (
    <Card flush title={t('donotcall.all')}>
      {rows.length === 0 ? (
        <Empty icon={IconPhoneOff} title={t('donotcall.none')} text={t('donotcall.noneText')} />
      ) : (
        <Table highlightOnHover verticalSpacing="sm" horizontalSpacing="lg">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('donotcall.number')}</Table.Th>
              <Table.Th>{t('donotcall.reason')}</Table.Th>
              <Table.Th>{t('donotcall.who')}</Table.Th>
              <Table.Th>{t('donotcall.since')}</Table.Th>
              <Table.Th>{t('actions')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((entry) => (
              <Table.Tr key={entry.number}>
                <Table.Td style={{ whiteSpace: 'nowrap' }}>{spaced(entry.number)}</Table.Td>
                <Table.Td>{reasonIn(entry.reason, t)}</Table.Td>
                <Table.Td>{who(entry.by)}</Table.Td>
                <Table.Td>{when(entry.since, zone)}</Table.Td>
                <Table.Td>
                  <Button size="compact-sm" variant="subtle" color="red" onClick={() => lift(entry)}>
                    {t('donotcall.lift')}
                  </Button>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {list.hasNextPage && (
        <Center p="md">
          <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t('leads.more')}
          </Button>
        </Center>
      )}
    </Card>
  )
}
