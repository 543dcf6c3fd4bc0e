import { ActionIcon, Button, NumberInput, Select, Stack, Table, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { INTERNATIONAL, useCountries, useCountryName } from '../../ui/countries'
import { ALL_KINDS, freshRate } from './terms'
import type { TrunkDraft } from './TrunkForm'

/** A line's prices, one a row: the row that says most about a number is its price. */
export function Rates({ form }: { form: UseFormReturnType<TrunkDraft> }) {
  const { t } = useTranslation()
  const name = useCountryName()
  const { data: countries } = useCountries()
  const { rates, currency } = form.values.terms
  const places = [...(countries ?? []).map(({ code }) => code), INTERNATIONAL]
    .map((code) => ({ value: code, label: name(code) }))
    .sort((a, b) => a.label.localeCompare(b.label))
  const kinds = ALL_KINDS.map((kind) => ({ value: kind, label: t(`numberKind.${kind}`) }))
  const label = (word: 'prefix' | 'country' | 'kind' | 'perMinute' | 'first' | 'step', at: number) =>
    `${t(`trunks.rate.${word}`, { currency })} ${at + 1}`
  return (
    <Stack gap="xs" align="flex-start">
      {rates.length > 0 && (
        <Table verticalSpacing={4} horizontalSpacing={4} withRowBorders={false} style={{ tableLayout: 'fixed' }}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w="17%">{t('trunks.rate.prefix')}</Table.Th>
              <Table.Th>{t('trunks.rate.country')}</Table.Th>
              <Table.Th>{t('trunks.rate.kind')}</Table.Th>
              <Table.Th w="15%">{t('trunks.rate.perMinute', { currency })}</Table.Th>
              <Table.Th w="11%">{t('trunks.rate.first')}</Table.Th>
              <Table.Th w="11%">{t('trunks.rate.step')}</Table.Th>
              <Table.Th w={40} aria-label={t('order.remove')} />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rates.map((_, at) => (
              <Table.Tr key={at} style={{ verticalAlign: 'top' }}>
                <Table.Td>
                  <TextInput
                    placeholder={t('trunks.rate.any')}
                    aria-label={label('prefix', at)}
                    {...form.getInputProps(`terms.rates.${at}.prefix`)}
                  />
                </Table.Td>
                <Table.Td>
                  <Select
                    placeholder={t('trunks.rate.any')}
                    aria-label={label('country', at)}
                    searchable
                    clearable
                    data={places}
                    comboboxProps={{ width: 280, position: 'bottom-start' }}
                    {...form.getInputProps(`terms.rates.${at}.country`)}
                  />
                </Table.Td>
                <Table.Td>
                  <Select
                    placeholder={t('trunks.rate.any')}
                    aria-label={label('kind', at)}
                    clearable
                    data={kinds}
                    comboboxProps={{ width: 280, position: 'bottom-start' }}
                    {...form.getInputProps(`terms.rates.${at}.kind`)}
                  />
                </Table.Td>
                <Table.Td>
                  <NumberInput
                    hideControls
                    min={0}
                    max={9_999_999}
                    decimalScale={4}
                    aria-label={label('perMinute', at)}
                    {...form.getInputProps(`terms.rates.${at}.perMinute`)}
                  />
                </Table.Td>
                <Table.Td>
                  <NumberInput
                    hideControls
                    min={1}
                    max={3600}
                    allowDecimal={false}
                    aria-label={label('first', at)}
                    {...form.getInputProps(`terms.rates.${at}.first`)}
                  />
                </Table.Td>
                <Table.Td>
                  <NumberInput
                    hideControls
                    min={1}
                    max={3600}
                    allowDecimal={false}
                    aria-label={label('step', at)}
                    {...form.getInputProps(`terms.rates.${at}.step`)}
                  />
                </Table.Td>
                <Table.Td>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    size={36}
                    aria-label={`${t('order.remove')} ${at + 1}`}
                    onClick={() => form.removeListItem('terms.rates', at)}
                  >
                    <IconTrash size={16} />
                  </ActionIcon>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <Button
        variant="subtle"
        size="xs"
        leftSection={<IconPlus size={15} />}
        onClick={() => form.insertListItem('terms.rates', freshRate())}
      >
        {t('trunks.addRate')}
      </Button>
    </Stack>
  )
}
