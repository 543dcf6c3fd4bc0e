import { Loader } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconMessage2 } from '@tabler/icons-react'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeskView } from '../../api/schema'
import { useKeys } from '../../ui/keys'
import { Refusal } from '../../ui/Refusal'
import { Calling } from './Calling'
import { useDesk } from './desk'
import s from './desk.module.css'
import { useDeskPhone } from './deskPhone'
import { Header } from './Header'
import type { InCall as InCallScreen } from './InCall'
import { OffShift } from './OffShift'
import { Paused } from './Paused'
import { PhoneNotice } from './PhoneNotice'
import { onShift, type Place, placeOf } from './place'
import { Preview } from './Preview'
import { Reaching } from './Reaching'
import { Waiting } from './Waiting'

// what the first sight of the desk does not need comes when it is asked for
const Help = lazy(() => import('./Help'))
const AFTER_FIRST_SIGHT_MS = 500

/** The operator's desk: eight hours a day on one screen. */
export default function Desk() {
  const { t } = useTranslation()
  const [help, setHelp] = useState(false)
  const { desk, preview, error, take } = useDesk(({ text, from }) =>
    notifications.show({
      title: from ?? t('desk.supervisor'),
      message: text,
      icon: <IconMessage2 size={18} />,
      autoClose: 20_000,
    }),
  )
  const place = desk ? placeOf(desk, preview) : null
  const inCall = useInCall(place?.at)
  const telephone = useDeskPhone(desk && place ? { working: onShift(place), line: desk.agent.line } : null)
  useKeys({ 'Shift+Slash': () => setHelp(true), F1: () => setHelp(true) })
  if (!desk || !place)
    return error ? (
      <Refusal error={error} />
    ) : (
      <div className={s.loading}>
        <Loader />
      </div>
    )
  return (
    <div className={s.desk}>
      <Header desk={desk} place={place} take={take} telephone={telephone} onHelp={() => setHelp(true)} />
      <div className={s.stage} data-at={place.at}>
        <PhoneNotice place={place} telephone={telephone} />
        <Stage desk={desk} place={place} take={take} telephone={telephone} inCall={inCall} />
      </div>
      <Suspense>{help && <Help onClose={() => setHelp(false)} />}</Suspense>
    </div>
  )
}

export interface StageProps {
  desk: DeskView
  place: Place
  take(desk: DeskView): void
  telephone: ReturnType<typeof useDeskPhone>
}

function Stage({ desk, place, take, telephone, inCall: InCall }: StageProps & { inCall?: typeof InCallScreen }) {
  switch (place.at) {
    case 'off':
      return <OffShift take={take} telephone={telephone} />
    case 'connecting':
    case 'unreachable':
      return <Reaching place={place} take={take} telephone={telephone} />
    case 'paused':
      return <Paused place={place} desk={desk} take={take} />
    case 'waiting':
      return <Waiting since={place.since} />
    case 'preview':
      return <Preview key={place.preview.lead} preview={place.preview} />
    case 'calling':
      return <Calling call={place.call} lead={place.lead} />
    case 'talking':
    case 'wrapUp':
      return InCall && <InCall key={place.call.id} desk={desk} place={place} take={take} telephone={telephone} />
  }
}

/**
 * The screen of a call, fetched when the desk is first seen: neither must wait for the other. It is kept by hand, since
 * what Suspense holds back it shows 300 ms later at the earliest, even when it is there already.
 */
function useInCall(place: Place['at'] | undefined) {
  const [screen, keep] = useState<typeof InCallScreen>()
  const urgent = place === 'talking' || place === 'wrapUp'
  const wanted = place !== undefined
  useEffect(() => {
    if (!wanted) return
    const fetch = setTimeout(() => void import('./InCall').then(({ InCall }) => keep(() => InCall)), urgent ? 0 : AFTER_FIRST_SIGHT_MS)
    return () => clearTimeout(fetch)
  }, [wanted, urgent])
  return screen
}
