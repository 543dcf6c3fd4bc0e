import { Button, Loader } from '@mantine/core'
import { IconPhoneX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { api, said } from '../../api/client'
import type { DeskView } from '../../api/schema'
import { clock } from '../../ui/since'
import { useAction } from './actions'
import type { Telephone } from './deskPhone'
import type { Place } from './place'
import s from './quiet.module.css'
import { useElapsed } from './time'

/** The shift has begun and the telephone is not there: it is rung, or could not be reached. */
export function Reaching({
  place,
  take,
  telephone,
}: {
  place: Extract<Place, { at: 'connecting' | 'unreachable' }>
  take(desk: DeskView): void
  telephone: Telephone
}) {
  const { t } = useTranslation()
  const { busy, run } = useAction()
  const seconds = useElapsed(place.since)
  const lost = place.at === 'unreachable'
  const kind = telephone.browser ? 'browser' : 'sip'
  const again = () =>
    run(async () => {
      await telephone.start()
      take(await said(api.POST('/api/shift', { body: { phone: telephone.account?.chosen ?? 'BROWSER' } })))
    })
  const end = () => run(async () => take(await said(api.DELETE('/api/shift'))))
  return (
    <div className={s.quiet} data-tone={lost ? 'bad' : 'brand'} role="status">
      <div className={s.mark}>{lost ? <IconPhoneX size={36} stroke={1.6} /> : <Loader color="var(--tone)" />}</div>
      <h1>{t(lost ? 'desk.reaching.lost' : 'desk.reaching.title')}</h1>
      <p>{t(`desk.reaching.${lost ? 'lostText' : 'text'}.${kind}`)}</p>
      <p className={s.state}>{clock(seconds)}</p>
      <div className={s.buttons}>
        {lost && (
          <Button size="md" loading={busy} onClick={() => void again()}>
            {t('desk.reaching.again')}
          </Button>
        )}
        <Button size="md" variant="default" disabled={busy} onClick={() => void end()}>
          {t('desk.endShift')}
        </Button>
      </div>
    </div>
  )
}
