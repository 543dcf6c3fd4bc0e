import { useTranslation } from 'react-i18next'
import type { CampaignView, ProgressView } from '../../api/schema'
import { useSession } from '../../api/session'
import { Card } from '../../ui/Card'
import { charged, isDaily, left } from '../../ui/limits'
import { useNumbers } from '../../ui/numbers'
import { because } from './because'
import { useLaws } from './campaigns'
import s from './campaigns.module.css'
import { limited } from './pace'
import { runsOf } from './runs'

const SHOWN = 6

/** How hard the campaign dials: what may still be abandoned, what is expected, and the last decisions in words. */
export function Pace({ campaign, progress }: { campaign: CampaignView; progress: ProgressView }) {
  const { t } = useTranslation()
  const { count, share, hour } = useNumbers()
  const zone = useSession()?.zone
  const { data: laws } = useLaws()
  const law = laws?.find((one) => one.law === campaign.pace.law)
  const figures = progress.because?.figures
  const facts: [string, string][] = []
  if (limited(campaign.mode) && law) {
    const daily = isDaily(law.windowHours)
    const limit = campaign.pace.abandonedShare
    const window = t(daily ? 'pace.day' : 'pace.month')
    facts.push([t('pace.share'), `${share(charged(progress, daily).share)}, ${t('pace.ofLimit', { limit: share(limit), window })}`])
    facts.push([t('pace.budget'), count(left(progress, daily, limit))])
  }
  if (figures?.occupancy) facts.push([t('pace.occupancy'), share(Number(figures.occupancy))])
  if (figures?.answered) facts.push([t('pace.answering'), share(Number(figures.answered))])
  const times = (from: string, to: string) => {
    const [first, last] = [hour(from, zone), hour(to, zone)]
    return first === last ? last : t('pace.until', { from: first, to: last })
  }
  return (
    <Card title={t('pace.title')} note={t(`mode.${campaign.mode}`)}>
      {facts.length > 0 && (
        <dl className={s.facts}>
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      <div className={s.notes} aria-label={t('pace.last')}>
        {progress.notes.length === 0 && t('pace.quiet')}
        {runsOf(progress.notes)
          .slice(0, SHOWN)
          .map((run) => (
            <p key={run.to}>
              <time>{times(run.from, run.to)}</time>
              <span>{because(run.because, t, share)}</span>
              {run.orders > 0 && <b>{t('pace.placedAll', { count: run.orders })}</b>}
            </p>
          ))}
      </div>
    </Card>
  )
}
