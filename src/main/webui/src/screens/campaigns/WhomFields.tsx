import { Group, MultiSelect, Select } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { useBases, useTeams } from '../bases/bases'
import { useScripts } from '../scripts/scripts'
import type { Draft } from './draft'

/** Which bases, by whom, with which script and in which language. */
export function WhomFields({ form }: { form: UseFormReturnType<Draft> }) {
  const { t } = useTranslation()
  const { data: bases } = useBases()
  const { data: teams } = useTeams()
  const { data: scripts } = useScripts()
  return (
    <>
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
        allowDeselect={false}
        data={(teams ?? []).map((team) => ({ value: String(team.id), label: team.name }))}
        {...form.getInputProps('team')}
      />
      <Group grow align="flex-start">
        <Select
          label={t('campaigns.script')}
          description={t('campaigns.scriptHint')}
          clearable
          searchable
          data={(scripts ?? []).filter((script) => script.published).map((script) => ({ value: String(script.id), label: script.name }))}
          {...form.getInputProps('scriptId')}
        />
        <Select
          label={t('campaigns.language')}
          description={t('campaigns.languageHint')}
          allowDeselect={false}
          data={(['ru', 'en'] as const).map((value) => ({ value, label: t(`campaigns.languages.${value}`) }))}
          {...form.getInputProps('language')}
        />
      </Group>
    </>
  )
}
