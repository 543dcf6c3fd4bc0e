import { ActionIcon, Button, Drawer, Group, NumberInput, Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { TrunkView } from '../../api/schema'
import { useCountries } from '../../ui/countries'
import { Refusal } from '../../ui/Refusal'
import { useFocusBack } from '../../ui/useFocusBack'
import { TermsFields } from './TermsFields'
import { pricesEverything, type TermsDraft, termsInput, termsOf } from './terms'
import { usePutting } from './trunks'

export interface TrunkDraft {
  name: string
  host: string
  mostLines: number
  numbers: { number: string; note: string }[]
  terms: TermsDraft
}

const needed = (value: number | string) => value !== '' && Number(value) >= 0

export function TrunkForm({ trunk, onClose }: { trunk?: TrunkView; onClose: () => void }) {
  const { t } = useTranslation()
  useFocusBack()
  const putting = usePutting()
  const { data: countries } = useCountries()
  const own = countries?.find((country) => country.own)?.code
  const form = useForm<TrunkDraft>({
    initialValues: {
      name: trunk?.name ?? '',
      host: trunk?.host ?? '',
      mostLines: trunk?.mostLines ?? 30,
      numbers: (trunk?.numbers ?? []).map((own) => ({ number: own.number, note: own.note ?? '' })),
      terms: termsOf(trunk?.terms, own),
    },
    validate: {
      name: (name) => (/^[a-z0-9-]{1,40}$/.test(name) ? null : t('trunks.badName')),
      host: (host) => (host.trim() ? null : t('needed')),
      numbers: { number: (number) => (/^\+[1-9][0-9]{7,14}$/.test(number) ? null : t('campaigns.badNumber')) },
      terms: {
        countries: (chosen) => (chosen.length > 0 ? null : t('needed')),
        kinds: (chosen) => (chosen.length > 0 ? null : t('needed')),
        currency: (value) => (/^[A-Z]{3}$/.test(value) ? null : t('trunks.badCurrency')),
        cost: (value, { terms }) => (value !== '' && !pricesEverything(terms.rates) ? t('trunks.unpricedShort') : null),
        rates: {
          prefix: (value) => (!value.trim() || /^\+[1-9][0-9]{0,14}$/.test(value.trim()) ? null : t('trunks.badPrefix')),
          perMinute: (value) => (needed(value) ? null : t('needed')),
          first: (value) => (Number(value) >= 1 ? null : t('needed')),
          step: (value) => (Number(value) >= 1 ? null : t('needed')),
        },
      },
    },
  })
  const submit = form.onSubmit(({ terms, ...line }) => putting.mutate({ ...line, terms: termsInput(terms) }, { onSuccess: onClose }))
  const shownBy = (number: string) => trunk?.numbers.find((own) => own.number === number)?.campaigns ?? []
  return (
    <Drawer
      closeButtonProps={{ 'aria-label': t('close') }}
      opened
      onClose={onClose}
      position="right"
      size="xl"
      title={trunk?.name ?? t('trunks.add')}
    >
      <form onSubmit={submit} noValidate>
        <Stack>
          <Refusal error={putting.error} />
          <TextInput
            label={t('trunks.name')}
            description={t('trunks.nameHint')}
            placeholder="public"
            withAsterisk
            readOnly={!!trunk}
            data-autofocus={!trunk || undefined}
            {...form.getInputProps('name')}
          />
          <TextInput
            label={t('trunks.host')}
            description={t('trunks.hostHint')}
            placeholder="sip.provider.ru:5060"
            withAsterisk
            {...form.getInputProps('host')}
          />
          <NumberInput
            label={t('trunks.mostLines')}
            description={t('trunks.mostLinesHint')}
            min={1}
            max={10_000}
            {...form.getInputProps('mostLines')}
          />
          <div>
            <Text size="sm" fw={500}>
              {t('trunks.numbers')}
            </Text>
            <Text size="xs" c="dimmed" mb={6}>
              {t('trunks.numbersHint')}
            </Text>
            <Stack gap={6}>
              {form.values.numbers.map((own, at) => (
                <div key={at}>
                  <Group wrap="nowrap" align="flex-start" gap={8}>
                    <TextInput
                      flex={1}
                      placeholder="+74951234567"
                      aria-label={`${t('trunks.number')} ${at + 1}`}
                      {...form.getInputProps(`numbers.${at}.number`)}
                    />
                    <TextInput
                      flex={1}
                      placeholder={t('trunks.numberNote')}
                      aria-label={`${t('trunks.numberNote')} ${at + 1}`}
                      {...form.getInputProps(`numbers.${at}.note`)}
                    />
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      size={36}
                      aria-label={`${t('order.remove')} ${at + 1}`}
                      onClick={() => form.removeListItem('numbers', at)}
                    >
                      <IconTrash size={16} />
                    </ActionIcon>
                  </Group>
                  {shownBy(own.number).length > 0 && (
                    <Text size="xs" c="dimmed" mt={2}>
                      {t('trunks.shownBy', { campaigns: shownBy(own.number).join(', ') })}
                    </Text>
                  )}
                </div>
              ))}
              <Button
                variant="subtle"
                size="xs"
                leftSection={<IconPlus size={15} />}
                style={{ alignSelf: 'flex-start' }}
                onClick={() => form.insertListItem('numbers', { number: '', note: '' })}
              >
                {t('trunks.addNumber')}
              </Button>
            </Stack>
          </div>
          <TermsFields form={form} given={!!trunk?.terms.given} />
          <Button type="submit" loading={putting.isPending}>
            {t(trunk ? 'save' : 'create')}
          </Button>
        </Stack>
      </form>
    </Drawer>
  )
}
