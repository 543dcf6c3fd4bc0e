import { Group, NumberInput } from '@mantine/core'
import type { GetInputPropsReturnType } from '@mantine/form'
import { useTranslation } from 'react-i18next'

/** The most that may be spent and talked in a day. */
export function DayCaps({
  currency,
  cost,
  minutes,
}: {
  currency: string
  cost: GetInputPropsReturnType
  minutes: GetInputPropsReturnType
}) {
  const { t } = useTranslation()
  const placeholder = t('trunks.noCap')
  return (
    <Group grow align="flex-start">
      <NumberInput
        label={t('trunks.capCost', { currency })}
        placeholder={placeholder}
        min={0}
        max={999_999_999}
        decimalScale={2}
        thousandSeparator=" "
        {...cost}
      />
      <NumberInput
        label={t('trunks.capMinutes')}
        placeholder={placeholder}
        min={0}
        max={10_000_000}
        allowDecimal={false}
        thousandSeparator=" "
        {...minutes}
      />
    </Group>
  )
}
