import { useTranslation } from 'react-i18next'
import type { FloorCampaign } from '../../api/schema'
import { useNumbers } from '../../ui/numbers'
import s from './budget.module.css'

const NEARLY = 0.8

/** How much of what may be abandoned has been, and the bound that is never passed. */
export function Budget({ campaign: { limit, daily, budget, progress } }: { campaign: FloorCampaign }) {
  const { t } = useTranslation()
  const { share, count } = useNumbers()
  const { answered, abandonedShare } = daily ? progress.day : progress.month
  const used = limit > 0 ? Math.min(1, abandonedShare / limit) : 0
  const tone = budget === 0 && answered >= 1 / limit ? 'bad' : used >= NEARLY ? 'warm' : undefined
  return (
    <div className={s.budget} data-tone={tone}>
      <div className={s.words}>
        <span>{t('floor.abandoned')}</span>
        <b>{share(abandonedShare)}</b>
        <span className={s.left}>
          {answered < 1 / limit ? t('floor.budgetGrows') : t('floor.budgetLeft', { count: budget, shown: count(budget) })}
        </span>
      </div>
      <div className={s.bar} role="img" aria-label={t('floor.budgetOf', { share: share(abandonedShare), limit: share(limit) })}>
        <i style={{ width: `${used * 100}%` }} />
      </div>
      <div className={s.scale}>
        <span>0</span>
        <span>{t(daily ? 'floor.neverOverDaily' : 'floor.neverOver', { limit: share(limit) })}</span>
      </div>
    </div>
  )
}
