import { useTranslation } from 'react-i18next'
import { useSession } from '../../api/session'
import { Card } from '../../ui/Card'
import { useNumbers } from '../../ui/numbers'
import { readsReports } from '../../ui/places'
import { Whole } from '../../ui/Whole'
import { dayOf } from '../../ui/zoned'
import { useHanded } from './handed'
import s from './handed.module.css'

/** What became of the clients who were to go on to a manager today. */
export function HandedOver() {
  const { t } = useTranslation()
  const { count } = useNumbers()
  const session = useSession()
  const { data } = useHanded(dayOf(new Date(), session?.zone), !!session && readsReports(session))
  if (!data || data.all === 0) return null
  return (
    <div className={s.wide}>
      <Card title={t('floor.handed.title')} note={t('floor.handed.note', { all: count(data.all), live: count(data.live) })}>
        <Whole>
          {data.ends.map(({ end, count: some }) => (
            <i key={end} data-end={end} style={{ flexGrow: some }} />
          ))}
        </Whole>
        <dl className={s.ends}>
          {data.ends.map(({ end, count: some }) => (
            <div key={end} data-end={end}>
              <dt>{t(`floor.handed.end.${end}`)}</dt>
              <dd>{count(some)}</dd>
            </div>
          ))}
        </dl>
      </Card>
    </div>
  )
}
