import { Button, Drawer, Fieldset, Skeleton, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { CampaignView } from '../../api/schema'
import { Refusal } from '../../ui/Refusal'
import { useBases, useTeams } from '../bases/bases'
import { AttemptFields } from './AttemptFields'
import { useCampaigns, useDefaults, useLaws, useSaving, useTrunks } from './campaigns'
import s from './campaigns.module.css'
import { type Draft, draftOf, inputOf, startOf } from './draft'
import { LineFields } from './LineFields'
import { PaceFields } from './PaceFields'
import { besideFields } from './refused'
import { TalkFields } from './TalkFields'
import { WhomFields } from './WhomFields'

/** Sets a campaign up, or changes its settings. */
export function CampaignForm({ campaign, opened, onClose }: { campaign?: CampaignView; opened: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  const start = useStart()
  const draft = campaign ? draftOf(campaign) : start.draft
  return (
    <Drawer
      closeButtonProps={{ 'aria-label': t('close') }}
      opened={opened}
      onClose={onClose}
      position="right"
      size="xl"
      title={campaign?.name ?? t('campaigns.add')}
    >
      <Refusal error={start.error} />
      {draft ? <Form campaign={campaign} draft={draft} onClose={onClose} /> : !start.error && <Skeleton h={420} />}
    </Drawer>
  )
}

/** What a new campaign begins with, once all that it follows from is known. */
function useStart(): { draft?: Draft; error: unknown } {
  const bases = useBases()
  const teams = useTeams()
  const trunks = useTrunks()
  const laws = useLaws()
  const others = useCampaigns()
  const defaults = useDefaults()
  const error = bases.error ?? teams.error ?? trunks.error ?? laws.error ?? others.error ?? defaults.error
  if (!bases.data || !teams.data || !trunks.data || !laws.data || !others.data || !defaults.data) return { error }
  return {
    draft: startOf({
      bases: bases.data,
      teams: teams.data,
      trunks: trunks.data,
      laws: laws.data,
      others: others.data,
      defaults: defaults.data,
    }),
    error,
  }
}

/** In groups; what the service refuses stands beside the field. */
function Form({ campaign, draft: initialValues, onClose }: { campaign?: CampaignView; draft: Draft; onClose: () => void }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const saving = useSaving(campaign?.id)
  const { data: laws } = useLaws()
  const need = (value: string | null) => (value?.trim() ? null : t('needed'))
  const form = useForm<Draft>({
    initialValues,
    validate: {
      name: need,
      team: need,
      trunk: need,
      companyName: need,
      bases: (chosen) => (chosen.length > 0 ? null : t('needed')),
      callerId: (value) => (!value || /^\+[1-9][0-9]{7,14}$/.test(value) ? null : t('campaigns.badNumber')),
      hours: (hours) => (Object.values(hours).every((window) => window && window.from < window.to) ? null : t('campaigns.badHours')),
      perDay: (most, { pace }) => {
        const lawful = laws?.find((one) => one.law === pace.law)?.callsADay
        return lawful != null && most > lawful ? t('campaigns.overLaw', { most: lawful }) : null
      },
    },
  })
  const submit = form.onSubmit((draft) =>
    saving.mutate(inputOf(draft, campaign), {
      onSuccess: (saved) => {
        onClose()
        if (!campaign) void navigate({ to: '/campaigns/$campaign', params: { campaign: String(saved.id) } })
      },
      onError: (error) => form.setErrors(besideFields(error, draft, t)),
    }),
  )
  const beside = Object.keys(besideFields(saving.error, form.values, t)).length > 0
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {!beside && <Refusal error={saving.error} />}
        <Fieldset legend={t('campaigns.group.whom')} className={s.group}>
          <Stack gap="sm">
            <TextInput label={t('campaigns.name')} withAsterisk data-autofocus maxLength={160} {...form.getInputProps('name')} />
            <WhomFields form={form} />
          </Stack>
        </Fieldset>
        <Fieldset legend={t('campaigns.group.law')} className={s.group}>
          <PaceFields form={form} />
        </Fieldset>
        <Fieldset legend={t('campaigns.group.line')} className={s.group}>
          <LineFields form={form} />
        </Fieldset>
        <Fieldset legend={t('campaigns.group.attempts')} className={s.group}>
          <AttemptFields form={form} />
        </Fieldset>
        <Fieldset legend={t('campaigns.group.talk')} className={s.group}>
          <TalkFields form={form} />
        </Fieldset>
        <Button type="submit" loading={saving.isPending}>
          {t(campaign ? 'save' : 'create')}
        </Button>
      </Stack>
    </form>
  )
}
