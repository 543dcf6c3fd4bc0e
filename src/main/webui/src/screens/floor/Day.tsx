import { Select, Skeleton } from '@mantine/core'
import { IconChartHistogram } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, said } from '../../api/client'
import { useLive } from '../../api/live'
import { useSession } from '../../api/session'
import type { DayCurveView, FloorCampaign } from '../../api/schema'
import { Card, Empty } from '../../ui/Card'
import { useNumbers } from '../../ui/numbers'
import { Refusal } from '../../ui/Refusal'
import { abandoned, byHour, clockHour, occupancy, span, topOf } from './curves'
import { HandedOver } from './HandedOver'
import { Bars, Line } from './Plot'
import s from './plot.module.css'
import { zoneName } from './zones'

const AGAIN_MS = 60_000

/** The day so far: how busy the agents were, what was abandoned, and who answers when and where. */
export function Day({ campaigns }: { campaigns: FloorCampaign[] }) {
  const { t } = useTranslation()
  const [campaign, choose] = useState<string | null>(null)
  const { data: curve, error } = useDay(campaign)
  return (
    <div className={s.plots}>
      <div className={s.controls}>
        <Select
          aria-label={t('floor.everybody')}
          placeholder={t('floor.everybody')}
          clearable
          w={300}
          data={campaigns.map(({ id, name }) => ({ value: String(id), label: name }))}
          value={campaign}
          onChange={choose}
        />
      </div>
      <Refusal error={error} />
      {!curve && !error && <Skeleton h={240} radius="lg" />}
      {curve && curve.slots.every(({ attempts, busy }) => attempts + busy === 0) && (
        <Card flush>
          <Empty icon={IconChartHistogram} title={t('floor.plot.none')} text="" />
        </Card>
      )}
      {curve && curve.slots.some(({ attempts, busy }) => attempts + busy > 0) && <Plots curve={curve} />}
      {!campaign && <HandedOver />}
    </div>
  )
}

/** Asked for again when a campaign moved on, once a minute at most. */
function useDay(campaign: string | null) {
  const queries = useQueryClient()
  const key = ['floor-day', campaign]
  const day = useQuery({
    queryKey: key,
    queryFn: () => said(api.GET('/api/floor/day', { params: { query: campaign ? { campaign: Number(campaign) } : {} } as never })),
  })
  useLive((message) => {
    const stale = message.type === 'campaign-progress' && Date.now() - day.dataUpdatedAt > AGAIN_MS
    if (stale && !day.isFetching) void queries.invalidateQueries({ queryKey: key })
  })
  return day
}

function Plots({ curve }: { curve: DayCurveView }) {
  const { t, i18n } = useTranslation()
  const { share, count } = useNumbers()
  const zone = useSession()?.zone
  const hours = span(curve)
  const clock = (hour: number) => clockHour(curve, hour, zone)
  const lost = abandoned(curve)
  const bars = byHour(curve, zone)
  const zones = curve.zones
  const words = (attempts: number) => t('floor.plot.dials', { count: attempts })
  return (
    <>
      <Card title={t('floor.plot.occupancy')} note={t('floor.plot.occupancyNote')}>
        <Line label={t('floor.plot.occupancy')} points={occupancy(curve)} hours={hours} clock={clock} top={1} share={share} />
      </Card>
      <Card title={t('floor.plot.abandoned')} note={t(curve.daily ? 'floor.plot.abandonedNoteDaily' : 'floor.plot.abandonedNote')}>
        <Line
          label={t('floor.plot.abandoned')}
          points={lost}
          hours={hours}
          clock={clock}
          top={topOf(Math.max(curve.limit, ...lost.map(({ value }) => value ?? 0)))}
          share={share}
          limit={curve.limit}
          limitName={t('floor.plot.limit', { limit: share(curve.limit) })}
        />
      </Card>
      <Card title={t('floor.plot.rate')} note={t('floor.plot.rateNote')}>
        <Bars
          label={t('floor.plot.rate')}
          bars={bars}
          top={topOf(Math.max(0.05, ...bars.map(({ rate }) => rate)))}
          share={share}
          words={(bar) => `${bar.name}:00 · ${share(bar.rate)} · ${words(bar.attempts)}`}
        />
      </Card>
      <Card title={t('floor.plot.zones')} note={t('floor.plot.zonesNote')}>
        <ul className={s.zones}>
          {zones.map(({ zone, attempts, answered }) => (
            <li key={zone}>
              <span title={zone}>{zoneName(zone, i18n.language)}</span>
              <i>
                <i style={{ width: `${(answered / attempts) * 100}%` }} />
              </i>
              <b>{share(answered / attempts)}</b>
              <small>{t('floor.plot.dials', { count: attempts }).replace(String(attempts), count(attempts))}</small>
            </li>
          ))}
        </ul>
      </Card>
    </>
  )
}
