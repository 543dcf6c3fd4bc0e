import { Alert, Group, NumberInput, Select, Stack, Switch, Text, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { IconScale } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Mode } from '../../api/schema'
import { useNumbers } from '../../ui/numbers'
import { useConsents, useLaws } from './campaigns'
import { type Draft, lawfully } from './draft'
import { ModeChoice } from './ModeChoice'
import { asksConsent, asksEachLead, clock, hasRules, LAWS, limited, why } from './pace'

const MOST_PERCENT = 5

/** Who decides that a call is placed, how hard, and whether the law lets it: what it forbids cannot be chosen, and why is said. */
export function PaceFields({ form }: { form: UseFormReturnType<Draft> }) {
  const { t } = useTranslation()
  const { share, count } = useNumbers()
  const { data: laws } = useLaws()
  const { mode, pace } = form.values
  const law = laws?.find((one) => one.law === pace.law)
  const agreed = useConsents(form.values.bases, pace.advertising && asksConsent(law))
  const refused = why(law, mode, pace, agreed?.agreed)
  const said = (reason: ReturnType<typeof why>) => reason && t(`pace.why.${reason}`, { most: share(law?.mostAbandoned ?? 0) })
  const choose = (next: string | null) => {
    const chosen = laws?.find((one) => one.law === next)
    if (chosen) form.setValues(lawfully({ ...form.values, pace: { ...pace, law: chosen.law } }, chosen))
  }
  return (
    <Stack gap="sm">
      <Select
        label={t('pace.law')}
        description={t('pace.lawHint')}
        allowDeselect={false}
        data={LAWS.map((value) => ({ value, label: t(`pace.laws.${value}`) }))}
        {...form.getInputProps('pace.law')}
        onChange={choose}
      />
      {law && hasRules(law) && law.from && law.to && (
        <Text size="sm" c="dimmed">
          {t('pace.lawful', { from: clock(law.from), to: clock(law.to), most: law.callsADay })}
          {law.restHours > 0 && ` ${t('pace.lawfulRest', { hours: law.restHours })}`}
        </Text>
      )}
      {asksConsent(law) && (
        <>
          <Switch
            label={t('pace.advertising')}
            description={t('pace.advertisingHint')}
            {...form.getInputProps('pace.advertising', { type: 'checkbox' })}
          />
          {pace.advertising && (
            <TextInput
              label={t('pace.consent')}
              description={t('pace.consentHint')}
              maxLength={500}
              {...form.getInputProps('pace.consent')}
            />
          )}
          {agreed && (
            <Text size="sm" c="dimmed" role="status">
              {t('pace.agreed', { agreed: count(agreed.agreed), leads: count(agreed.leads) })}
              {law && agreed.agreed < agreed.leads && asksEachLead(law, mode, pace) && ` ${t('pace.leftAlone')}`}
            </Text>
          )}
        </>
      )}
      <ModeChoice
        value={mode}
        onChange={(next: Mode) => form.setFieldValue('mode', next)}
        error={form.errors.mode as string | undefined}
        refused={(one) => said(why(law, one, { ...pace, limitPercent: 0 }, agreed?.agreed))}
      />
      {refused && (
        <Alert color="yellow" variant="light" icon={<IconScale size={18} />} role="alert">
          {said(refused)}
        </Alert>
      )}
      <Group grow align="flex-end">
        {mode === 'RATIO' && (
          <NumberInput label={t('pace.ratio')} min={1} max={10} step={0.1} decimalScale={1} {...form.getInputProps('pace.ratio')} />
        )}
        {limited(mode) && (
          <NumberInput
            label={t('pace.limit')}
            description={t('pace.limitHint')}
            min={0.1}
            max={law?.mostAbandoned ? law.mostAbandoned * 100 : MOST_PERCENT}
            clampBehavior="strict"
            step={0.1}
            decimalScale={1}
            {...form.getInputProps('pace.limitPercent')}
          />
        )}
        {mode !== 'PREVIEW' && (
          <NumberInput
            label={t('pace.weight')}
            description={t('pace.weightHint')}
            min={1}
            max={100}
            {...form.getInputProps('pace.weight')}
          />
        )}
      </Group>
    </Stack>
  )
}
