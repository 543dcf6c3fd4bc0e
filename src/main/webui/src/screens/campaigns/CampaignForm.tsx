import { Autocomplete, Button, Drawer, Group, MultiSelect, NumberInput, Select, Stack, Switch, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { CampaignView } from '../../api/schema'
import { Refusal } from '../../ui/Refusal'
import { useBases, useTeams } from '../bases/bases'
import { useScripts } from '../scripts/scripts'
import { useSaving, useTrunks } from './campaigns'
import { type Draft, draftOf, inputOf } from './draft'
import { Hours } from './Hours'
import { PaceFields } from './PaceFields'

/** Sets a campaign up, or changes its settings. */
export function CampaignForm({ campaign, opened, onClose }: { campaign?: CampaignView; opened: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { data: bases } = useBases()
  const { data: teams } = useTeams()
  const { data: trunks } = useTrunks()
  const { data: scripts } = useScripts()
  const saving = useSaving(campaign?.id)
  const need = (value: string | null) => (value?.trim() ? null : t('needed'))
  const form = useForm<Draft>({
    initialValues: draftOf(campaign),
    validate: {
      name: need,
      team: need,
      trunk: need,
      companyName: need,
      bases: (chosen) => (chosen.length > 0 ? null : t('needed')),
      callerId: (value) => (!value || /^\+[1-9][0-9]{7,14}$/.test(value) ? null : t('campaigns.badNumber')),
    },
  })
  const submit = form.onSubmit((draft) =>
    saving.mutate(inputOf(draft, campaign), {
      onSuccess: (saved) => {
        onClose()
        if (!campaign) void navigate({ to: '/campaigns/$campaign', params: { campaign: String(saved.id) } })
      },
    }),
  )
  return (
    <Drawer closeButtonProps={{ 'aria-label': t('close') }} opened={opened} onClose={onClose} position="right" size="lg" title={t(campaign ? 'campaigns.edit' : 'campaigns.add')}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <Refusal error={saving.error} />
          <TextInput label={t('campaigns.name')} withAsterisk data-autofocus {...form.getInputProps('name')} />
          <MultiSelect
            label={t('campaigns.bases')}
            withAsterisk
            searchable
            data={(bases ?? []).map((base) => ({ value: String(base.id), label: base.name }))}
            {...form.getInputProps('bases')}
          />
          <Select
            label={t('campaigns.team')}
            withAsterisk
            data={(teams ?? []).map((team) => ({ value: String(team.id), label: team.name }))}
            {...form.getInputProps('team')}
          />
          <PaceFields form={form} />
          <Group grow align="flex-start">
            <Select label={t('campaigns.trunk')} withAsterisk data={(trunks ?? []).map((trunk) => trunk.name)} {...form.getInputProps('trunk')} />
            <NumberInput label={t('campaigns.mostLines')} min={1} max={2000} {...form.getInputProps('mostLines')} />
          </Group>
          <Group grow align="flex-start">
            <NumberInput label={t('campaigns.ringSeconds')} min={15} max={120} {...form.getInputProps('ringSeconds')} />
            <NumberInput label={t('campaigns.wrapUpSeconds')} min={5} max={3600} {...form.getInputProps('wrapUpSeconds')} />
          </Group>
          <Group grow align="flex-start">
            <TextInput label={t('campaigns.companyName')} description={t('campaigns.companyHint')} withAsterisk {...form.getInputProps('companyName')} />
            <Autocomplete
              label={t('campaigns.callerId')}
              description={t('campaigns.callerIdHint')}
              placeholder="+74951234567"
              data={trunks?.find((trunk) => trunk.name === form.values.trunk)?.numbers.map((own) => own.number) ?? []}
              {...form.getInputProps('callerId')}
            />
          </Group>
          <Hours {...form.getInputProps('hours')} />
          <Group grow align="flex-start">
            <NumberInput label={t('campaigns.mostAttempts')} min={1} max={50} {...form.getInputProps('mostAttempts')} />
            <NumberInput label={t('campaigns.perDay')} min={1} max={20} {...form.getInputProps('perDay')} />
            <NumberInput label={t('campaigns.perWeek')} min={1} max={50} {...form.getInputProps('perWeek')} />
          </Group>
          <Switch label={t('campaigns.notice')} description={t('campaigns.noticeHint')} {...form.getInputProps('recordingNotice', { type: 'checkbox' })} />
          <Switch label={t('campaigns.machine')} description={t('campaigns.machineHint')} {...form.getInputProps('detectMachine', { type: 'checkbox' })} />
          <Select
            label={t('campaigns.script')}
            description={t('campaigns.scriptHint')}
            clearable
            searchable
            data={(scripts ?? []).filter((script) => script.published).map((script) => ({ value: String(script.id), label: script.name }))}
            {...form.getInputProps('scriptId')}
          />
          <Button type="submit" loading={saving.isPending}>
            {t(campaign ? 'save' : 'create')}
          </Button>
        </Stack>
      </form>
    </Drawer>
  )
}
