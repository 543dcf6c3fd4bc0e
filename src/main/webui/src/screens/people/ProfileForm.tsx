import { Autocomplete, Button, NumberInput, Skeleton, Stack, TagsInput, Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import type { GroupView, PersonView, ProfileView } from '../../api/schema'
import { Refusal } from '../../ui/Refusal'
import { useBounds, useGroups, useProfile, useProfileSaving } from './managing'

const MOST_TAGS = 8
const USUAL_LIMIT = 70

/** Which warm clients a manager is handed: by which group, which segments and regions, and how many at once. */
export function ProfileForm({ person, onDone }: { person: PersonView; onDone: () => void }) {
  const profile = useProfile(person.id)
  const groups = useGroups()
  const error = profile.error ?? groups.error
  if (error) return <Refusal error={error} />
  if (profile.data === undefined || !groups.data) return <Skeleton h={260} radius="md" />
  return <Form person={person} profile={profile.data} groups={groups.data} onDone={onDone} />
}

function Form({
  person,
  profile,
  groups,
  onDone,
}: {
  person: PersonView
  profile: ProfileView | null
  groups: GroupView[]
  onDone: () => void
}) {
  const { t } = useTranslation()
  const bounds = useBounds()
  const saving = useProfileSaving(person.id)
  const form = useForm({
    initialValues: {
      group: groups.find((one) => one.id === profile?.group)?.name ?? '',
      limit: profile?.limit ?? USUAL_LIMIT,
      segments: profile?.segments ?? [],
      regions: profile?.regions ?? [],
    },
    validate: { group: (group) => (group.trim() ? null : t('needed')) },
  })
  const submit = form.onSubmit(({ group, ...rest }) => {
    const name = group.trim()
    saving.mutate(
      { ...rest, group: groups.find((one) => one.name === name)?.id ?? name },
      {
        onSuccess: () => {
          notifications.show({ color: 'teal', message: t('people.profile.done') })
          onDone()
        },
      },
    )
  })
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Refusal error={saving.error} />
        {!profile && (
          <Text size="sm" c="dimmed">
            {t('people.profile.none')}
          </Text>
        )}
        <Autocomplete
          label={t('people.profile.group')}
          description={t('people.profile.groupHint')}
          withAsterisk
          data={groups.map((one) => one.name)}
          {...form.getInputProps('group')}
        />
        <NumberInput
          label={t('people.profile.limit')}
          description={bounds && t('people.profile.limitHint', { least: bounds.least, most: bounds.most })}
          min={bounds?.least}
          max={bounds?.most}
          {...form.getInputProps('limit')}
        />
        <TagsInput
          label={t('people.profile.segments')}
          description={t('people.profile.allHint')}
          maxTags={MOST_TAGS}
          {...form.getInputProps('segments')}
        />
        <TagsInput
          label={t('people.profile.regions')}
          description={t('people.profile.allHint')}
          maxTags={MOST_TAGS}
          {...form.getInputProps('regions')}
        />
        <Button type="submit" loading={saving.isPending}>
          {t('save')}
        </Button>
      </Stack>
    </form>
  )
}
