import { NumberInput, Skeleton, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../api/session'
import type { ForetoldView, SpanView } from '../../api/schema'
import { Card } from '../../ui/Card'
import { useNumbers } from '../../ui/numbers'
import { Refusal } from '../../ui/Refusal'
import { useForecast } from './forecast'
import s from './forecast.module.css'
import { Foretold } from './Foretold'

/** What the next day will bring, and how the last one went beside what was foretold of it. */
export function Forecast({ id }: { id: number }) {
  const { t } = useTranslation()
  const zone = useSession()?.zone
  const { when } = useNumbers()
  const [wanted, want] = useState<number | undefined>()
  const [agents] = useDebouncedValue(wanted, 600)
  const { data, error } = useForecast(id, agents)
  const next = data?.next
  const last = data?.days[0]
  return (
    <Card
      title={t('forecast.title')}
      aside={
        <NumberInput
          className={s.agents}
          size="xs"
          w={120}
          min={1}
          max={500}
          aria-label={t('forecast.agents')}
          placeholder={t('forecast.agents')}
          suffix={` ${t('forecast.people', { count: wanted ?? next?.agents ?? 0 })}`}
          value={wanted ?? next?.agents ?? ''}
          onChange={(value) => want(typeof value === 'number' && value > 0 ? value : undefined)}
        />
      }
    >
      <Refusal error={error} />
      {!data && !error && <Skeleton h={180} />}
      {data && !next && <Text c="dimmed">{t(data.underWay ? 'forecast.underWay' : 'forecast.nobody')}</Text>}
      {next && (
        <Text size="sm" c="dimmed" mb={10}>
          {t('forecast.from', { when: when(next.start, zone), hours: next.hours })}
        </Text>
      )}
      {next && <Spans next={next} />}
      {next && (
        <Text size="xs" c="dimmed" mt={8}>
          {next.pastDays > 0 ? t('forecast.pastDays', { count: next.pastDays }) : t('forecast.usual')}
          {data.underWay && ` · ${t('forecast.newer')}`}
        </Text>
      )}
      {last && <Foretold day={last} />}
    </Card>
  )
}

function Spans({ next }: { next: ForetoldView }) {
  const { t } = useTranslation()
  const { count, share } = useNumbers()
  const days = (value: number) => count(Math.round(value * 10) / 10)
  return (
    <dl className={s.spans}>
      <Line name={t('forecast.occupancy')} span={next.occupancy} most={1} write={share} />
      <Line name={t('forecast.contacts')} span={next.contacts} write={(value) => count(Math.round(value))} />
      <Line name={t('forecast.warm')} span={next.warm} write={(value) => count(Math.round(value))} />
      <Line name={t('forecast.daysLeft')} span={next.daysLeft} write={days} />
    </dl>
  )
}

function Line({ name, span, most, write }: { name: string; span: SpanView; most?: number; write: (value: number) => string }) {
  const { t } = useTranslation()
  const whole = most ?? Math.max(span.high * 1.15, 1)
  const percent = (value: number) => `${(100 * value) / whole}%`
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <b>{write(span.middle)}</b>
        <small>{t('forecast.span', { low: write(span.low), high: write(span.high) })}</small>
        <span className={s.track}>
          <i style={{ left: percent(span.low), width: percent(span.high - span.low) }} />
          <em style={{ left: percent(span.middle) }} />
        </span>
      </dd>
    </>
  )
}
