import { Table } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconAddressBook } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../api/session'
import { Listing } from '../../ui/Listing'
import { useNumbers } from '../../ui/numbers'
import { owns } from '../../ui/roles'
import s from '../campaigns/campaigns.module.css'
import { useBases } from './bases'
import { NewBaseForm } from './NewBaseForm'

export default function Bases() {
  const { t } = useTranslation()
  const { count, when } = useNumbers()
  const session = useSession()
  const { data, error } = useBases()
  const [adding, form] = useDisclosure(false)
  const mayAdd = owns(session)
  return (
    <>
      <Listing
        title={t('nav.bases')}
        note={t('bases.note')}
        rows={data}
        error={error}
        add={mayAdd ? { label: t('bases.add'), onClick: form.open } : undefined}
        empty={{ icon: IconAddressBook, title: t('bases.none'), text: t('bases.noneText') }}
        columns={[
          { title: t('bases.name') },
          { title: t('bases.leads'), right: true },
          { title: t('bases.region') },
          { title: t('bases.created') },
        ]}
      >
        {(base) => (
          <Table.Tr key={base.id}>
            <Table.Td>
              <Link to="/bases/$base" params={{ base: String(base.id) }} className={s.link}>
                {base.name}
              </Link>
            </Table.Td>
            <Table.Td ta="right">{count(base.leads)}</Table.Td>
            <Table.Td>{base.region}</Table.Td>
            <Table.Td>{when(base.createdAt, session?.zone)}</Table.Td>
          </Table.Tr>
        )}
      </Listing>
      <NewBaseForm opened={adding} onClose={form.close} />
    </>
  )
}
