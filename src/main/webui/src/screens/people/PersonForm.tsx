import { Button, Divider, Drawer, Select, Stack, Switch, Tabs, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { IconKey } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PersonView, Role } from '../../api/schema'
import { useSession } from '../../api/session'
import { isAnyOf } from '../../ui/roles'
import { useFocusBack } from '../../ui/useFocusBack'
import { useTeams } from '../bases/bases'
import { drawPassword, loginOf } from './password'
import { OneTime } from './OneTime'
import { PersonAccess } from './PersonAccess'
import { PhoneReset } from './PhoneReset'
import { ProposalOffer } from './ProposalOffer'
import { ProfileForm } from './ProfileForm'
import { asIs, ROLES, useAdding, useChanging } from './people'
import { RightsForm } from './RightsForm'

/** Somebody new, or all that can be changed of somebody: what they are and what more they may. */
export function PersonForm({ person, onClose }: { person?: PersonView; onClose: () => void }) {
  const { t } = useTranslation()
  useFocusBack()
  const session = useSession()
  const own = person?.id === session?.id
  const administers = isAnyOf(session, 'ADMINISTRATOR')
  const mayGrant = person && !own && (person.role !== 'ADMINISTRATOR' || isAnyOf(session, 'ADMINISTRATOR'))
  const manages = person?.role === 'MANAGER' || person?.role === 'ACCOUNT_MANAGER'
  return (
    <Drawer
      closeButtonProps={{ 'aria-label': t('close') }}
      opened
      onClose={onClose}
      position="right"
      size="md"
      title={person ? person.name : t('people.add')}
    >
      {mayGrant ? (
        <Tabs defaultValue="account" keepMounted={false}>
          <Tabs.List mb="md" grow>
            <Tabs.Tab value="account">{t('people.account')}</Tabs.Tab>
            {manages && <Tabs.Tab value="profile">{t('people.profile.title')}</Tabs.Tab>}
            <Tabs.Tab value="rights">{t('people.rights.title')}</Tabs.Tab>
            {administers && <Tabs.Tab value="access">{t('access.side')}</Tabs.Tab>}
          </Tabs.List>
          <Tabs.Panel value="account">
            <Account person={person} onClose={onClose} />
          </Tabs.Panel>
          <Tabs.Panel value="profile">
            <ProfileForm person={person} onDone={onClose} />
          </Tabs.Panel>
          <Tabs.Panel value="rights">
            <RightsForm person={person} onDone={onClose} />
          </Tabs.Panel>
          <Tabs.Panel value="access">
            <PersonAccess person={person} />
          </Tabs.Panel>
        </Tabs>
      ) : (
        <Account person={person} onClose={onClose} />
      )}
    </Drawer>
  )
}

/** Lets somebody in, or changes what they are; a drawn password is shown once. */
function Account({ person, onClose }: { person?: PersonView; onClose: () => void }) {
  const { t, i18n } = useTranslation()
  const session = useSession()
  const { data: teams } = useTeams()
  const adding = useAdding()
  const changing = useChanging()
  // which of the two was refused last decides what would be proposed
  const [renewing, renew] = useState(false)
  const [given, give] = useState<{ login: string; password: string } | null>(null)
  const form = useForm({
    initialValues: {
      name: person?.name ?? '',
      login: person?.login ?? '',
      role: person?.role ?? 'OPERATOR',
      team: person ? (person.team ? String(person.team) : null) : usualTeam('OPERATOR', teams),
      locale: person?.locale ?? i18n.language,
      active: person?.active ?? true,
    },
    validate: {
      name: (name) => (name.trim() ? null : t('needed')),
      login: (login) => (login.trim() ? null : t('needed')),
    },
  })
  const roles = ROLES.filter((role) => role !== 'ADMINISTRATOR' || isAnyOf(session, 'ADMINISTRATOR'))
  const submit = form.onSubmit(({ team, ...values }) => {
    renew(false)
    const inTeam = team ? Number(team) : undefined
    if (person) return changing.mutate({ ...asIs(person), ...values, team: inTeam }, { onSuccess: onClose })
    const password = drawPassword()
    adding.mutate({ ...values, team: inTeam, password }, { onSuccess: (added) => give({ login: added.login, password }) })
  })
  const takeRole = (role: Role) => {
    const untouched = !person && form.values.team === usualTeam(form.values.role, teams)
    form.setValues(untouched ? { role, team: usualTeam(role, teams) } : { role })
  }
  const reset = () => {
    if (!person) return
    renew(true)
    const password = drawPassword()
    changing.mutate({ ...asIs(person), password }, { onSuccess: () => give({ login: person.login, password }) })
  }
  if (given) return <OneTime {...given} onDone={onClose} />
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <ProposalOffer error={adding.error ?? changing.error} person={person?.id} wanted={renewing ? {} : { role: form.values.role }} />
        <TextInput
          label={t('people.name')}
          placeholder={t('people.nameHint')}
          withAsterisk
          data-autofocus
          {...form.getInputProps('name')}
          onChange={(event) => {
            const name = event.currentTarget.value
            const follows = !person && form.values.login === loginOf(form.values.name)
            form.setValues(follows ? { name, login: loginOf(name) } : { name })
          }}
        />
        <TextInput label={t('people.login')} withAsterisk readOnly={!!person} {...form.getInputProps('login')} />
        <Select
          label={t('people.role')}
          allowDeselect={false}
          data={roles.map((role) => ({ value: role, label: t(`role.${role}`) }))}
          {...form.getInputProps('role')}
          onChange={(role) => takeRole(role as Role)}
        />
        <Select
          label={t('people.team')}
          description={form.values.role === 'OPERATOR' ? t('people.teamHint') : undefined}
          clearable
          data={(teams ?? []).map((team) => ({ value: String(team.id), label: team.name }))}
          {...form.getInputProps('team')}
        />
        <Select
          label={t('people.locale')}
          allowDeselect={false}
          data={[
            { value: 'ru', label: 'Русский' },
            { value: 'en', label: 'English' },
          ]}
          {...form.getInputProps('locale')}
        />
        {person && person.id !== session?.id && (
          <Switch label={t('people.active')} description={t('people.activeHint')} {...form.getInputProps('active', { type: 'checkbox' })} />
        )}
        <Button type="submit" loading={adding.isPending || changing.isPending}>
          {t(person ? 'save' : 'people.letIn')}
        </Button>
        {person && person.id !== session?.id && (
          <>
            <Divider />
            <Stack gap={6} align="flex-start">
              <Button variant="light" leftSection={<IconKey size={16} />} onClick={reset}>
                {t('people.reset')}
              </Button>
              <Text size="sm" c="dimmed">
                {t('people.resetNote')}
              </Text>
            </Stack>
            {isAnyOf(session, 'ADMINISTRATOR') && <PhoneReset person={person.id} />}
          </>
        )}
      </Stack>
    </form>
  )
}

/** An operator gets no calls without a team, so a new one is offered the only one there is; nobody else is put into one. */
const usualTeam = (role: Role, teams: { id: number }[] | undefined) =>
  role === 'OPERATOR' && teams?.length === 1 ? String(teams[0]!.id) : null
