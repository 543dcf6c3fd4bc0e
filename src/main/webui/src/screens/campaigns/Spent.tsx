import { useTranslation } from 'react-i18next'
import { Card } from '../../ui/Card'
import { DayUse } from '../../ui/DayUse'
import { useCampaignDay } from './campaigns'

/** What the campaign, and its line, have spent today; nothing where nothing is capped and nothing was spent. */
export function Spent({ id }: { id: number }) {
  const { t } = useTranslation()
  const { data: day } = useCampaignDay(id)
  if (!day) return null
  const own = day.own.seconds > 0 || day.ownCaps.cost != null || day.ownCaps.minutes != null
  const line = day.line.nearness !== 'FAR'
  if (!own && !line) return null
  return (
    <Card title={t('dayUse.title')}>
      {own && <DayUse about="campaign" use={day.own} caps={day.ownCaps} currency={day.currency} />}
      {line && <DayUse about="line" use={day.line} caps={day.lineCaps} currency={day.currency} />}
    </Card>
  )
}
