import { Button, UnstyledButton } from '@mantine/core'
import { IconMicrophone, IconMicrophoneOff, IconPhoneOff, IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { api, said } from '../../api/client'
import { phone } from '../../softphone/softphone'
import { clock, useSeconds } from '../../ui/since'
import type { Telephone } from '../../ui/telephone'
import s from './callbar.module.css'
import { onCall } from './calling'
import { leadOf, type Talk } from './talk'
import type { Item } from './worklist'

/** The talk of this moment: with whom, how long, and what can be done with it. */
export function CallBar({
  talk,
  items,
  telephone,
  back,
}: {
  talk: Talk
  items: Item[]
  telephone: Telephone
  /** there when another client's card is on the screen */
  back?: () => void
}) {
  const { t } = useTranslation()
  if (talk.at === 'idle' || talk.at === 'offered') return null
  const handedOver = talk.at === 'introduced' || talk.at === 'alone'
  const lead = items.find((item) => item.lead.id === leadOf(talk))?.lead
  const title = handedOver ? talk.offer.lead?.title : lead?.title
  const note = talk.at === 'introduced' ? t('talk.introduces', { name: talk.offer.operator ?? '' }) : lead?.person
  return (
    <section className={s.bar} data-at={talk.at} aria-label={t('talk.label')}>
      <div className={s.who}>
        <b>{title ?? t('talk.phoneRings')}</b>
        {note && <span>{note}</span>}
      </div>
      <div className={s.state} role="status">
        <span>{t(`talk.${talk.at}`)}</span>
        <Timer talk={talk} />
      </div>
      {back && (
        <p className={s.other} role="alert">
          {t('talk.otherShown', { name: title ?? '' })}
          <UnstyledButton onClick={back}>{t('talk.backTo')}</UnstyledButton>
        </p>
      )}
      <div className={s.buttons}>
        <Mute telephone={telephone} />
        {talk.at === 'talking' && <Hold call={talk.call} />}
        <Button color="red" leftSection={<IconPhoneOff size={18} />} onClick={() => void hangUp(talk)}>
          {t('talk.hangUp')}
        </Button>
      </div>
    </section>
  )
}

/** A hand-over's line is the telephone's own; a call of one's own ends at the service, which knows it. */
async function hangUp(talk: Talk) {
  if (talk.at === 'dialling' || talk.at === 'talking') await onCall.hangUp(talk.call.id).catch(() => undefined)
  else if (talk.at === 'reaching') await said(api.DELETE('/api/shift')).catch(() => undefined)
  else phone.hangUp()
}

function Timer({ talk }: { talk: Talk }) {
  if (talk.at === 'introduced' || talk.at === 'alone') return <Ticking since={talk.offer.since} />
  return talk.at === 'talking' && talk.call.joinedAt ? <Ticking since={talk.call.joinedAt} /> : null
}

const Ticking = ({ since }: { since: string }) => <b>{clock(useSeconds(since))}</b>

function Mute({ telephone }: { telephone: Telephone }) {
  const { t } = useTranslation()
  const { state } = telephone
  if (state.kind !== 'talking') return null
  return (
    <Button
      className={s.tool}
      data-on={state.muted || undefined}
      aria-pressed={state.muted}
      leftSection={state.muted ? <IconMicrophoneOff size={18} /> : <IconMicrophone size={18} />}
      onClick={() => phone.mute(!state.muted)}
    >
      {t(state.muted ? 'talk.unmute' : 'talk.mute')}
    </Button>
  )
}

function Hold({ call }: { call: Extract<Talk, { at: 'talking' }>['call'] }) {
  const { t } = useTranslation()
  return (
    <Button
      className={s.tool}
      data-on={call.held || undefined}
      aria-pressed={call.held}
      leftSection={call.held ? <IconPlayerPlay size={18} /> : <IconPlayerPause size={18} />}
      onClick={() => void onCall.hold(call.id, !call.held).catch(() => undefined)}
    >
      {t(call.held ? 'talk.resume' : 'talk.hold')}
    </Button>
  )
}
