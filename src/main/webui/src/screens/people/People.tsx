import { Badge, Button, SegmentedControl, Select, Table, Text, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconSearch, IconUsers } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PersonView } from '../../api/schema'
import { Listing } from '../../ui/Listing'
import { useTeams } from '../bases/bases'
import { useCampaigns } from '../campaigns/campaigns'
import { AccessSide } from './AccessSide'
import { ROLES, usePeople } from './people'
import s from './people.module.css'
import { PersonForm } from './PersonForm'
import { Teams } from './Teams'

export default function People() {
  const { t } = useTranslation()
  const [side, setSide] = useState('people')
  const sides = [
    { value: 'people', label: t('people.people') },
    { value: 'teams', label: t('people.teams') },
    { value: 'access', label: t('access.side') },
  ]
  const switcher = <SegmentedControl value={side} onChange={setSide} data={sides} aria-label={t('nav.people')} />
  if (side === 'access') return <AccessSide switcher={switcher} />
  return side === 'people' ? <Persons switcher={switcher} /> : <Teams switcher={switcher} />
}

function Persons({ switcher }: { switcher: ReactNode }) {
  const { t } = useTranslation()
  const { data: all, error } = usePeople()
  const { data: teams } = useTeams()
  const { data: campaigns } = useCampaigns()
  const [role, setRole] = useState<string | null>(null)
  const [search, setSearch] = useState('')
  const [adding, add] = useDisclosure(false)
  const [changing, change] = useState<PersonView | null>(null)
  const rows = all?.filter(
    (person) => (!role || person.role === role) && `${person.name} ${person.login}`.toLowerCase().includes(search.trim().toLowerCase()),
  )
  const teamOf = (id: number | null) => teams?.find((team) => team.id === id)?.name
  return (
    <>
      <Listing
        tools={
          <div className={s.filters}>
            {switcher}
            <TextInput
              ml="auto"
              leftSection={<IconSearch size={16} />}
              placeholder={t('people.search')}
              aria-label={t('people.search')}
              value={search}
              onChange={(event) => setSearch(event.currentTarget.value)}
            />
            <Select
              clearable
              placeholder={t('people.anyRole')}
              aria-label={t('people.role')}
              data={ROLES.map((one) => ({ value: one, label: t(`role.${one}`) }))}
              value={role}
              onChange={setRole}
            />
          </div>
        }
        title={t('nav.people')}
        note={t('people.note')}
        rows={rows}
        error={error}
        add={{ label: t('people.add'), onClick: add.open }}
        empty={{ icon: IconUsers, title: t('people.none'), text: t('people.noneText') }}
        columns={[
          { title: t('people.name') },
          { title: t('people.login') },
          { title: t('people.role') },
          { title: t('people.team') },
          { title: '' },
        ]}
      >
        {(person) => (
          <Table.Tr key={person.id} data-shut={!person.active || undefined} className={s.row}>
            <Table.Td>
              <Text fw={600} size="sm" span>
                {person.name}
              </Text>{' '}
              {person.outside && (
                <Badge size="sm" color="grape" variant="light" title={t('people.outsideHint')}>
                  {t('people.outsourced')}
                </Badge>
              )}{' '}
              {!person.active && (
                <Badge size="sm" color="gray" variant="light">
                  {t('people.shut')}
                </Badge>
              )}
            </Table.Td>
            <Table.Td>{person.login}</Table.Td>
            <Table.Td>{t(`role.${person.role}`)}</Table.Td>
            <Table.Td>
              {teamOf(person.team) ?? <Missing person={person} />}
              {person.only && (
                <Text size="xs" c="dimmed">
                  {t('people.only', { campaign: campaigns?.find((one) => one.id === person.only)?.name ?? `№ ${person.only}` })}
                </Text>
              )}
            </Table.Td>
            <Table.Td ta="right">
              <Button size="compact-sm" variant="subtle" onClick={() => change(person)}>
                {t('people.open')}
              </Button>
            </Table.Td>
          </Table.Tr>
        )}
      </Listing>
      {adding && <PersonForm onClose={add.close} />}
      {changing && <PersonForm key={changing.id} person={changing} onClose={() => change(null)} />}
    </>
  )
}

/** An operator without a team gets no calls: that is worth saying. */
function Missing({ person }: { person: PersonView }) {
  const { t } = useTranslation()
  if (person.role === 'OPERATOR' && person.active)
    return (
      <Badge color="yellow" variant="light">
        {t('people.noTeam')}
      </Badge>
    )
  return (
    <Text c="dimmed" span>
      —
    </Text>
  )
}
