import { useTranslation } from 'react-i18next'
import type { CampaignView, ProgressView } from '../../api/schema'
import { useSession } from '../../api/session'
import { Card } from '../../ui/Card'
import { useNumbers } from '../../ui/numbers'
import { because, reasonOf } from './because'
import s from './campaigns.module.css'
import { limited } from './pace'

const SHOWN = 6

/** How hard the campaign dials: what is left to lose, what is expected, and the last decisions in words. */
export function Pace({ campaign, progress }: { campaign: CampaignView; progress: ProgressView }) {
  const { t } = useTranslation()
  const { count, share, time } = useNumbers()
  const zone = useSession()?.zone
  const { figures } = reasonOf(progress.because ?? '')
  const limit = campaign.pace.abandonedShare
  const facts: [string, string][] = []
  if (limited(campaign.mode)) {
    facts.push([t('pace.share'), `${share(progress.month.abandonedShare)}, ${t('pace.ofLimit', { limit: share(limit) })}`])
    if (figures.budget) facts.push([t('pace.budget'), count(Number(figures.budget))])
  }
  if (figures.occupancy) facts.push([t('pace.occupancy'), share(Number(figures.occupancy))])
  if (figures.answered) facts.push([t('pace.answering'), share(Number(figures.answered))])
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
        {progress.notes.slice(0, SHOWN).map((note) => (
          <p key={note.at}>
            <time>{time(note.at, zone)}</time>
            <span>{because(note.because, t, share)}</span>
            {note.orders > 0 && <b>{t('pace.placed', { count: note.orders })}</b>}
          </p>
        ))}
      </div>
    </Card>
  )
}
