import { Badge, Button, Modal, Stack, Switch, Table, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { IconUsersGroup } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TeamView } from '../../api/schema'
import { Listing } from '../../ui/Listing'
import { Refusal } from '../../ui/Refusal'
import { useFocusBack } from '../../ui/useFocusBack'
import { useTeams } from '../bases/bases'
import { usePeople, useTeamSaving } from './people'
import s from './people.module.css'

export function Teams({ switcher }: { switcher: ReactNode }) {
  const { t } = useTranslation()
  const { data, error } = useTeams()
  const { data: people } = usePeople()
  const [open, show] = useState<TeamView | 'new' | null>(null)
  const sizeOf = (id: number) => (people ?? []).filter((person) => person.active && person.team === id).length
  return (
    <>
      <Listing
        tools={<div className={s.filters}>{switcher}</div>}
        title={t('people.teams')}
        note={t('people.teamsNote')}
        rows={data}
        error={error}
        add={{ label: t('people.addTeam'), onClick: () => show('new') }}
        empty={{ icon: IconUsersGroup, title: t('people.noTeams'), text: t('people.noTeamsText') }}
        columns={[{ title: t('people.teamName') }, { title: t('people.size'), right: true }, { title: '' }, { title: '' }]}
      >
        {(team) => (
          <Table.Tr key={team.id}>
            <Table.Td fw={600}>{team.name}</Table.Td>
            <Table.Td ta="right">{sizeOf(team.id)}</Table.Td>
            <Table.Td>
              {team.outsourced && (
                <Badge color="grape" variant="light">
                  {t('people.outsourced')}
                </Badge>
              )}
            </Table.Td>
            <Table.Td ta="right">
              <Button size="compact-sm" variant="subtle" onClick={() => show(team)}>
                {t('people.open')}
              </Button>
            </Table.Td>
          </Table.Tr>
        )}
      </Listing>
      {open && <TeamForm team={open === 'new' ? undefined : open} onClose={() => show(null)} />}
    </>
  )
}

function TeamForm({ team, onClose }: { team?: TeamView; onClose: () => void }) {
  const { t } = useTranslation()
  useFocusBack()
  const saving = useTeamSaving(team?.id)
  const form = useForm({
    initialValues: { name: team?.name ?? '', outsourced: team?.outsourced ?? false },
    validate: { name: (name) => (name.trim() ? null : t('needed')) },
  })
  return (
    <Modal closeButtonProps={{ 'aria-label': t('close') }} opened onClose={onClose} title={team?.name ?? t('people.addTeam')} centered>
      <form onSubmit={form.onSubmit((values) => saving.mutate(values, { onSuccess: onClose }))} noValidate>
        <Stack>
          <Refusal error={saving.error} />
          <TextInput
            label={t('people.teamName')}
            placeholder={t('people.teamNameHint')}
            withAsterisk
            data-autofocus
            {...form.getInputProps('name')}
          />
          <Switch
            label={t('people.outsourced')}
            description={t('people.outsourcedHint')}
            {...form.getInputProps('outsourced', { type: 'checkbox' })}
          />
          <Button type="submit" loading={saving.isPending}>
            {t(team ? 'save' : 'create')}
          </Button>
        </Stack>
      </form>
    </Modal>
  )
}
