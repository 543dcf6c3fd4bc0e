import { Skeleton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../api/session'
import { Card } from '../../ui/Card'
import { useNumbers } from '../../ui/numbers'
import { Refusal } from '../../ui/Refusal'
import { useStanding } from './campaigns'
import s from './campaigns.module.css'

/** Every lead of the campaign's bases under the one reason it is not being dialled: the lines sum up to the base. */
export function Standing({ id, moving }: { id: number; moving: boolean }) {
  const { t } = useTranslation()
  const { count, when } = useNumbers()
  const zone = useSession()?.zone
  const { data, error } = useStanding(id, moving)
  const lines = [...(data?.lines ?? [])].sort((a, b) => b.leads - a.leads)
  return (
    <Card title={t('standing.title')} note={data && t('standing.total', { count: data.total, shown: count(data.total) })}>
      <Refusal error={error} />
      {!data && !error && <Skeleton h={160} />}
      {data && lines.length === 0 && t('standing.none')}
      {lines.map((line) => (
        <div key={line.reason} className={s.reason}>
          <span>{t(`reason.${line.reason}` as 'reason.HOLIDAY', { defaultValue: line.reason })}</span>
          <b>{count(line.leads)}</b>
          <div className={s.bar}>
            <i style={{ width: `${(100 * line.leads) / Math.max(1, data!.total)}%` }} />
          </div>
          {line.next && <small>{t('standing.next', { when: when(line.next, zone) })}</small>}
        </div>
      ))}
    </Card>
  )
}
