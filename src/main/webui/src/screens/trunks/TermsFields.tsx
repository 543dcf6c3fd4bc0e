import { Alert, Checkbox, Fieldset, MultiSelect, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { IconInfoCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { NumberKind } from '../../api/schema'
import { INTERNATIONAL, useCountries, useCountryName, WORLDS, worldOf } from '../../ui/countries'
import { Rates } from './Rates'
import { choose, GROUPS, KINDS, pricesEverything } from './terms'
import type { TrunkDraft } from './TrunkForm'
import { DayCaps } from './DayCaps'

/** What may be dialled over a line, what it costs, and how much of it in a day. */
export function TermsFields({ form, given }: { form: UseFormReturnType<TrunkDraft>; given: boolean }) {
  const { t } = useTranslation()
  const { terms } = form.values
  const unpriced = terms.cost !== '' && !pricesEverything(terms.rates)
  return (
    <Stack>
      {given && (
        <Alert color="yellow" variant="light" icon={<IconInfoCircle size={18} />}>
          {t('trunks.given')}
        </Alert>
      )}
      <Fieldset legend={t('trunks.mayDial')}>
        <Text size="sm" c="dimmed" mb="sm">
          {t('trunks.mayDialHint')}
        </Text>
        <Countries form={form} />
        <Kinds form={form} />
      </Fieldset>
      <Fieldset legend={t('trunks.rates')}>
        <Text size="sm" c="dimmed" mb="sm">
          {t('trunks.ratesHint')}
        </Text>
        <TextInput
          label={t('trunks.currency')}
          maw={120}
          mb="sm"
          maxLength={3}
          {...form.getInputProps('terms.currency')}
          onChange={(event) => form.setFieldValue('terms.currency', event.currentTarget.value.toUpperCase())}
        />
        <Rates form={form} />
      </Fieldset>
      <Fieldset legend={t('trunks.caps')}>
        <Text size="sm" c="dimmed" mb="sm">
          {t('trunks.capsHint')}
        </Text>
        <DayCaps currency={terms.currency} cost={form.getInputProps('terms.cost')} minutes={form.getInputProps('terms.minutes')} />
        {unpriced && (
          <Alert color="yellow" variant="light" mt="sm" role="alert">
            {t('trunks.unpriced')}
          </Alert>
        )}
      </Fieldset>
    </Stack>
  )
}

function Countries({ form }: { form: UseFormReturnType<TrunkDraft> }) {
  const { t } = useTranslation()
  const { data: countries } = useCountries()
  const name = useCountryName()
  const known = [...(countries ?? []), { code: INTERNATIONAL, callingCode: 0, own: false }]
  const data = WORLDS.map((world) => ({
    group: t(`world.${world}`),
    items: known
      .filter((country) => worldOf(country) === world)
      .map(({ code, callingCode }) => ({ value: code, label: callingCode ? `${name(code)} +${callingCode}` : name(code) }))
      .sort((a, b) => a.label.localeCompare(b.label)),
  }))
  return (
    <MultiSelect
      label={t('trunks.countries')}
      searchable
      hidePickedOptions
      maxDropdownHeight={320}
      nothingFoundMessage={t('trunks.noCountry')}
      data={countries ? data : []}
      {...form.getInputProps('terms.countries')}
    />
  )
}

function Kinds({ form }: { form: UseFormReturnType<TrunkDraft> }) {
  const { t } = useTranslation()
  const { terms } = form.values
  const change = (kinds: string[]) => form.setFieldValue('terms', { ...terms, ...choose(terms, kinds as NumberKind[]) })
  return (
    <Checkbox.Group label={t('trunks.kinds')} mt="sm" value={terms.kinds} onChange={change} error={form.errors['terms.kinds']}>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md" mt={6}>
        {GROUPS.map((group) => (
          <Stack key={group} gap={6}>
            <Text size="xs" fw={600} c="dimmed">
              {t(`trunks.kindGroup.${group}`)}
            </Text>
            {KINDS[group].map((kind) => (
              <Checkbox key={kind} value={kind} label={t(`numberKind.${kind}`)} />
            ))}
          </Stack>
        ))}
      </SimpleGrid>
    </Checkbox.Group>
  )
}
