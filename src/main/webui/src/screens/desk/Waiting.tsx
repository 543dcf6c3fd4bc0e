import { IconHeadset } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { clock } from '../../ui/since'
import { useFigures } from './Figures'
import { LastCall } from './LastCall'
import s from './quiet.module.css'
import { useElapsed } from './time'

/** Ready: the next client comes by itself. */
export function Waiting({ since }: { since: string }) {
  const { t } = useTranslation()
  const seconds = useElapsed(since)
  return (
    <div className={s.quiet} data-tone="good">
      <div className={s.mark} data-moves>
        <IconHeadset size={36} stroke={1.6} />
      </div>
      <h1>{t('desk.waiting.title')}</h1>
      <p>{t('desk.waiting.text')}</p>
      <p className={s.state} role="timer">
        {clock(seconds)}
      </p>
      <LastCall since={since} />
      <dl className={s.figures}>
        {useFigures().map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
