import { Alert, Progress, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { DayCapsView, DayUseView } from '../api/schema'
import { useNumbers } from './numbers'

const COLOURS: Record<DayUseView['nearness'], string> = { FAR: 'brand', NEAR: 'yellow', REACHED: 'red' }

/** What has gone of the company's day and of its caps; from four fifths on, in words. */
export function DayUse({
  about,
  use,
  caps,
  currency,
}: {
  about: 'line' | 'campaign'
  use: DayUseView
  caps: DayCapsView
  currency: string
}) {
  const { t } = useTranslation()
  const { count } = useNumbers()
  const minutes = Math.ceil(use.seconds / 60)
  const money = (value: number) => `${count(Math.round(value * 100) / 100)} ${currency}`
  return (
    <Stack gap={6}>
      <Used label={t('dayUse.minutes')} colour={COLOURS[use.nearness]} used={minutes} most={caps.minutes ?? null} words={count} />
      <Used label={t('dayUse.cost')} colour={COLOURS[use.nearness]} used={use.cost} most={caps.cost ?? null} words={money} />
      {use.nearness !== 'FAR' && (
        <Alert color={COLOURS[use.nearness]} variant="light" role="alert" py={8}>
          {t(`dayUse.${about}.${use.nearness}`)}
        </Alert>
      )}
    </Stack>
  )
}

function Used({
  label,
  colour,
  used,
  most,
  words,
}: {
  label: string
  colour: string
  used: number
  most: number | null
  words: (value: number) => string
}) {
  const { t } = useTranslation()
  if (most === null && used === 0) return null
  return (
    <div>
      <Text size="sm">
        {label}: <b>{most === null ? words(used) : t('dayUse.of', { used: words(used), most: words(most) })}</b>
      </Text>
      {most !== null && (
        <Progress value={most > 0 ? Math.min(100, (100 * used) / most) : 100} color={colour} size="sm" aria-label={label} />
      )}
    </div>
  )
}
