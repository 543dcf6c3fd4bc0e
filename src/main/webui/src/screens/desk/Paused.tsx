import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCoffee, IconPlayerPlay } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { api, said } from '../../api/client'
import type { DeskView } from '../../api/schema'
import { clock } from '../../ui/since'
import { useAction } from './actions'
import { LastCall } from './LastCall'
import type { Place } from './place'
import s from './quiet.module.css'
import { useElapsed } from './time'

const OVERRUN = 'wrap-up-overrun'

/** A pause, chosen or come by itself, and the way back. */
export function Paused({ place, desk, take }: { place: Extract<Place, { at: 'paused' }>; desk: DeskView; take(desk: DeskView): void }) {
  const { t, i18n } = useTranslation()
  const { busy, run } = useAction()
  const seconds = useElapsed(place.since)
  const reason = desk.pauseReasons.find(({ code }) => code === place.reason)
  const overrun = place.reason === OVERRUN
  const left = reason?.mostMinutes ? reason.mostMinutes * 60 - seconds : undefined
  const late = left !== undefined && left <= 0
  const name = reason ? (i18n.language === 'en' ? reason.en : reason.ru) : t('desk.paused.title')
  const resume = () => run(async () => take(await said(api.DELETE('/api/pause'))))
  return (
    <div className={s.quiet} data-tone={overrun || late ? 'bad' : 'warm'}>
      <div className={s.mark}>{overrun || late ? <IconAlertTriangle size={36} stroke={1.6} /> : <IconCoffee size={36} stroke={1.6} />}</div>
      <h1>{overrun ? t('desk.paused.overrun') : name}</h1>
      <p className={s.big} role="timer">
        {clock(seconds)}
      </p>
      {left !== undefined && (
        <p className={s.left} data-late={late || undefined} role={late ? 'alert' : undefined}>
          {late
            ? t('desk.paused.late', { minutes: reason?.mostMinutes })
            : t('desk.paused.left', { time: clock(left), minutes: reason?.mostMinutes })}
        </p>
      )}
      <p>{overrun ? t('desk.paused.overrunText') : t('desk.paused.text')}</p>
      <LastCall since={place.since} />
      <div className={s.buttons}>
        <Button size="md" loading={busy} leftSection={<IconPlayerPlay size={18} />} onClick={() => void resume()} autoFocus>
          {t('desk.ready')}
          <kbd className={s.kbd}>R</kbd>
        </Button>
      </div>
    </div>
  )
}
