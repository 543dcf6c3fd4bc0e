import { Anchor, Badge, Button, Center, Table } from '@mantine/core'
import { IconUserSearch } from '@tabler/icons-react'
import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { FoundLead } from '../../api/schema'
import { useSession } from '../../api/session'
import { Listing } from '../../ui/Listing'
import { useNumbers } from '../../ui/numbers'
import { useRegulation } from '../../ui/regulation'
import { useWords } from '../../ui/words'
import { useBase } from '../bases/bases'
import { Filters } from './Filters'
import { useFound, useSought } from './leads'
import s from './leads.module.css'
import { Numbers } from './Numbers'

/** The leads of a base: looked for, narrowed, opened one by one. */
export default function Leads() {
  const { t } = useTranslation()
  const base = Number(useParams({ strict: false }).base)
  const { data: about, error: unknown } = useBase(base)
  const [sought, seek] = useSought(base)
  const found = useFound(base, sought)
  const narrowed = Object.values(sought).some(Boolean)
  return (
    <>
      <Anchor component={Link} to={`/bases/${base}`} size="sm">
        ← {about?.name ?? t('nav.bases')}
      </Anchor>
      <Listing
        title={t('leads.title')}
        note={t('leads.note')}
        rows={found.data?.pages.flatMap((page) => page.leads)}
        error={unknown ?? found.error}
        tools={<Filters sought={sought} seek={seek} />}
        empty={{ icon: IconUserSearch, title: t('leads.none'), text: t(narrowed ? 'leads.noneNarrowed' : 'leads.noneText') }}
        columns={[
          { title: t('leads.client') },
          { title: t('leads.phones') },
          { title: t('leads.state') },
          { title: t('leads.tries'), right: true },
          { title: t('leads.turn') },
        ]}
        foot={
          found.hasNextPage && (
            <Center p="md">
              <Button variant="default" loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
                {t('leads.more')}
              </Button>
            </Center>
          )
        }
      >
        {(one) => <Row key={one.lead.id} one={one} />}
      </Listing>
    </>
  )
}

function Row({ one }: { one: FoundLead }) {
  const { t } = useTranslation()
  const { count, when } = useNumbers()
  const zone = useSession()?.zone
  const names = useRegulation()
  const word = useWords()
  const { lead } = one
  const title = lead.company ?? lead.person ?? t('leads.unnamed', { id: lead.id })
  return (
    <Table.Tr>
      <Table.Td>
        <Link to="/leads/$lead" params={{ lead: String(lead.id) }} className={s.name}>
          {title}
        </Link>
        {lead.company && lead.person && <span className={s.sub}>{lead.person}</span>}
        {lead.region && <span className={s.sub}>{lead.region}</span>}
      </Table.Td>
      <Table.Td>
        <Numbers phones={lead.phones} />
      </Table.Td>
      <Table.Td>
        <Badge variant="light">{names.state(lead.state)}</Badge>
        {lead.tag && (
          <Badge ml={6} variant="default">
            {t(`leads.tags.${lead.tag}`)}
          </Badge>
        )}
        <span className={s.sub}>{names.section(lead.section)}</span>
      </Table.Td>
      <Table.Td ta="right">
        {count(one.attempts)}
        {one.last && <span className={s.sub}>{word(one.last)}</span>}
      </Table.Td>
      <Table.Td>
        {one.turn ? when(one.turn, zone) : '—'}
        {one.promised && <span className={s.sub}>{t('leads.promised')}</span>}
      </Table.Td>
    </Table.Tr>
  )
}
