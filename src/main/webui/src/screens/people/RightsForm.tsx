import { Alert, Button, MultiSelect, Select, Skeleton, Stack, Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { IconEyeOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { PersonView, Rights, Role } from '../../api/schema'
import { useSession } from '../../api/session'
import { DayField } from '../../ui/DayField'
import { Refusal } from '../../ui/Refusal'
import { isAnyOf } from '../../ui/roles'
import { useCampaigns } from '../campaigns/campaigns'
import { ExportRight } from './ExportRight'
import { ROLES } from './people'
import { ProposalOffer } from './ProposalOffer'
import { endOfDay, lastDay, useGranting, useRights } from './rights'

/** What somebody may do and see beyond their chief role: it is one decision, saved at once. */
export function RightsForm({ person, onDone }: { person: PersonView; onDone: () => void }) {
  const { data, error } = useRights(person.id)
  if (error) return <Refusal error={error} />
  return data ? <Form person={person} rights={data} onDone={onDone} /> : <Skeleton h={260} radius="md" />
}

function Form({ person, rights, onDone }: { person: PersonView; rights: Rights; onDone: () => void }) {
  const { t } = useTranslation()
  const session = useSession()
  const { data: campaigns } = useCampaigns()
  const granting = useGranting(person.id)
  const form = useForm({
    initialValues: {
      also: rights.also,
      campaigns: rights.campaigns.map(String),
      outsourcedTo: rights.outsourcedTo ? String(rights.outsourcedTo) : null,
      lastDay: rights.endsAt ? lastDay(rights.endsAt, session?.zone) : '',
    },
  })
  const { also, outsourcedTo } = form.values
  const has = (role: Role) => person.role === role || also.includes(role)
  const further = ROLES.filter((role) => role !== person.role && (role !== 'ADMINISTRATOR' || isAnyOf(session, 'ADMINISTRATOR')))
  const choices = (campaigns ?? []).map((campaign) => ({ value: String(campaign.id), label: campaign.name }))
  const submit = form.onSubmit((values) =>
    granting.mutate(
      {
        also: values.also,
        campaigns: has('QA') ? values.campaigns.map(Number) : [],
        outsourcedTo: values.outsourcedTo ? Number(values.outsourcedTo) : undefined,
        endsAt: values.lastDay ? endOfDay(values.lastDay, session?.zone) : undefined,
      },
      {
        onSuccess: () => {
          notifications.show({ color: 'teal', message: t('people.rights.done') })
          onDone()
        },
      },
    ),
  )
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <ProposalOffer error={granting.error} person={person.id} wanted={{ role: person.role, also: also }} />
        <MultiSelect
          label={t('people.rights.also')}
          description={t('people.rights.alsoHint')}
          placeholder={also.length ? undefined : t('people.rights.onlyOwn')}
          clearable
          data={further.map((role) => ({ value: role, label: t(`role.${role}`) }))}
          {...form.getInputProps('also')}
        />
        {has('QA') && (
          <MultiSelect
            label={t('people.rights.campaigns')}
            description={t('people.rights.campaignsHint')}
            placeholder={form.values.campaigns.length ? undefined : t('people.rights.noCampaign')}
            searchable
            clearable
            data={choices}
            {...form.getInputProps('campaigns')}
          />
        )}
        {(has('OPERATOR') || outsourcedTo) && (
          <Select
            label={t('people.rights.outsourcedTo')}
            description={t('people.rights.outsourcedHint')}
            placeholder={t('people.rights.inside')}
            searchable
            clearable
            data={choices}
            {...form.getInputProps('outsourcedTo')}
          />
        )}
        {outsourcedTo && (
          <Alert icon={<IconEyeOff size={18} />} color="yellow">
            {t('people.rights.outsideNote')}
          </Alert>
        )}
        <DayField
          label={t('people.rights.lastDay')}
          description={t('people.rights.lastDayHint')}
          value={form.values.lastDay}
          onChange={(day) => form.setFieldValue('lastDay', day)}
        />
        {(has('SUPERVISOR') || has('HEAD_OF_SALES')) && <ExportRight person={person.id} />}
        <Button type="submit" loading={granting.isPending}>
          {t('people.rights.save')}
        </Button>
        <Text size="sm" c="dimmed">
          {t('people.rights.note')}
        </Text>
      </Stack>
    </form>
  )
}
