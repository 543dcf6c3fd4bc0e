import { Badge } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { FloorCall, FloorCampaign } from '../../api/schema'
import { useNumbers } from '../../ui/numbers'
import { because } from '../campaigns/because'
import { Budget } from './Budget'
import s from './campaign.module.css'
import { Flow } from './Flow'
import { useSpan } from './span'

/** One campaign: how hard it dials and why, its calls in flight, its budget, and what keeps the others from being dialled. */
export function CampaignCard({ campaign, calls, wall }: { campaign: FloorCampaign; calls: FloorCall[]; wall?: boolean }) {
  const { t } = useTranslation()
  const { count, share } = useNumbers()
  const { progress } = campaign
  const occupancy = progress.because?.figures.occupancy
  const running = progress.status === 'RUNNING'
  const lines = calls.filter(({ phase }) => phase !== 'WRAP_UP').length
  return (
    <section className={s.campaign} data-wall={wall || undefined} data-paused={!running || undefined}>
      <header>
        <h2>
          {wall ? (
            campaign.name
          ) : (
            <Link to="/campaigns/$campaign" params={{ campaign: String(campaign.id) }}>
              {campaign.name}
            </Link>
          )}
        </h2>
        <Badge variant="light" size={wall ? 'lg' : 'md'}>
          {t(`mode.${campaign.mode}`)}
        </Badge>
        {!running && (
          <Badge variant="light" color="yellow" size={wall ? 'lg' : 'md'}>
            {t(`campaignStatus.${progress.status}`)}
          </Badge>
        )}
        <span className={s.lines}>{t('floor.linesOf', { lines, most: campaign.mostLines, count: campaign.mostLines })}</span>
      </header>
      <Flow calls={calls} tall={wall} />
      {running && progress.because && <p className={s.because}>{because(progress.because, t, share)}</p>}
      <div className={s.facts}>
        <Budget campaign={campaign} />
        <dl className={s.figures}>
          {occupancy ? (
            <Figure name={t('pace.occupancy')} value={share(Number(occupancy))} />
          ) : (
            <Figure name={t('floor.talksToday')} value={count(progress.day.joined)} />
          )}
          <Figure name={t('floor.perHour')} value={count(campaign.perHour)} />
          <Figure name={t('floor.left')} value={count(campaign.left)} />
        </dl>
      </div>
      <Reasons campaign={campaign} most={wall ? 3 : 4} />
    </section>
  )
}

function Figure({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}

function Reasons({ campaign, most }: { campaign: FloorCampaign; most: number }) {
  const { t } = useTranslation()
  const { count } = useNumbers()
  const span = useSpan()
  const reasons = campaign.reasons.slice(0, most)
  const all = campaign.reasons.reduce((sum, { leads }) => sum + leads, 0)
  if (reasons.length === 0) return null
  return (
    <ul className={s.reasons} aria-label={t('floor.whyNot')}>
      {reasons.map(({ reason, leads, next }) => (
        <li key={reason}>
          <i style={{ width: `${Math.max(2, (leads / Math.max(1, all)) * 100)}%` }} />
          <span>{t(`reason.${reason}` as 'reason.HOLIDAY', { defaultValue: reason })}</span>
          {next && Date.parse(next) > Date.now() + 60_000 && (
            <em>{t('floor.nextIn', { span: span((Date.parse(next) - Date.now()) / 1000) })}</em>
          )}
          <b>{count(leads)}</b>
        </li>
      ))}
    </ul>
  )
}
