import { useTranslation } from 'react-i18next'
import { useSession } from '../../api/session'
import { Card } from '../../ui/Card'
import { useNumbers } from '../../ui/numbers'
import { dayOf } from '../../ui/zoned'
import { useHanded } from './handed'
import s from './handed.module.css'

const READERS = ['SUPERVISOR', 'HEAD_OF_SALES']

/** What became of the clients who were to go on to a manager today. */
export function HandedOver() {
  const { t } = useTranslation()
  const { count } = useNumbers()
  const session = useSession()
  const reads = [session?.role, ...(session?.also ?? [])].some((role) => READERS.includes(role ?? ''))
  const { data } = useHanded(dayOf(new Date(), session?.zone), reads)
  if (!data || data.all === 0) return null
  return (
    <div className={s.wide}>
      <Card title={t('floor.handed.title')} note={t('floor.handed.note', { all: count(data.all), live: count(data.live) })}>
        <div className={s.whole} aria-hidden>
          {data.ends.map(({ end, count: some }) => (
            <i key={end} data-end={end} style={{ flexGrow: some }} />
          ))}
        </div>
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
