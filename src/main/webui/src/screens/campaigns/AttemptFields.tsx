import { Accordion, Group, NumberInput, Stack, Text } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { useLaws } from './campaigns'
import type { Draft } from './draft'
import { Hours } from './Hours'
import { RetryFields } from './RetryFields'

const MOST_A_DAY = 20

/** When one may be called, how often, and when again. No more is offered than the law lets. */
export function AttemptFields({ form }: { form: UseFormReturnType<Draft> }) {
  const { t } = useTranslation()
  const { data: laws } = useLaws()
  const lawful = laws?.find((one) => one.law === form.values.pace.law)?.callsADay
  return (
    <Stack gap="sm">
      <Hours {...form.getInputProps('hours')} />
      {form.errors.hours && (
        <Text size="sm" c="red" role="alert">
          {form.errors.hours}
        </Text>
      )}
      <Group grow align="flex-start">
        <NumberInput label={t('campaigns.mostAttempts')} min={1} max={50} {...form.getInputProps('mostAttempts')} />
        <NumberInput
          label={t('campaigns.perDay')}
          description={lawful != null ? t('campaigns.byLaw', { most: lawful }) : undefined}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          min={1}
          max={Math.min(MOST_A_DAY, lawful ?? MOST_A_DAY)}
          {...form.getInputProps('perDay')}
        />
        <NumberInput label={t('campaigns.perWeek')} min={1} max={50} {...form.getInputProps('perWeek')} />
      </Group>
      <Accordion variant="separated" radius="md">
        <Accordion.Item value="retries">
          <Accordion.Control>{t('retries.title')}</Accordion.Control>
          <Accordion.Panel>
            <Text size="sm" c="dimmed" mb="xs">
              {t('retries.note')}
            </Text>
            <RetryFields {...form.getInputProps('retries')} />
          </Accordion.Panel>
        </Accordion.Item>
      </Accordion>
    </Stack>
  )
}
