import { Popover, Tooltip, UnstyledButton } from '@mantine/core'
import { IconDialpad, IconMicrophone, IconMicrophoneOff, IconPhoneOff, IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, said } from '../../api/client'
import { phone } from '../../softphone/softphone'
import { initials } from '../../ui/initials'
import { useKeys } from '../../ui/keys'
import { serverNow } from '../../ui/desk'
import { clock } from '../../ui/since'
import { useAction } from './actions'
import s from './callbar.module.css'
import type { Telephone } from './deskPhone'
import { Keypad } from './Keypad'
import { Level } from './Level'
import type { Place } from './place'
import { useElapsed } from './time'

/** Who is on the line, for how long, and what can be done with the call. */
export function CallBar({
  place,
  attempt,
  telephone,
}: {
  place: Extract<Place, { at: 'talking' | 'wrapUp' }>
  attempt: number
  telephone: Telephone
}) {
  const { t } = useTranslation()
  const { call, lead } = place
  const title = lead?.person ?? lead?.company ?? lead?.title ?? ''
  const look = place.at === 'wrapUp' ? 'over' : call.held ? 'held' : !place.line ? 'lost' : 'talking'
  return (
    <section className={s.bar} data-look={look} aria-label={t('desk.call.label')}>
      <div className={s.client}>
        <div className={s.avatar} aria-hidden>
          {initials(title)}
        </div>
        <div className={s.name}>
          <b title={title}>{title}</b>
          <span className={s.below}>
            <span>{lead?.number}</span>
            {lead?.person && lead.company && <span>· {lead.company}</span>}
          </span>
        </div>
        <span className={s.attempt}>{t('desk.call.attempt', { count: attempt })}</span>
      </div>
      <Timer place={place} label={t(`desk.call.${look}`)} />
      {place.at === 'talking' ? (
        <>
          <Level live={telephone.browser && look === 'talking'} />
          <Keys held={call.held} call={call.id} telephone={telephone} />
        </>
      ) : (
        <WrapUpBar since={place.since} until={place.until} />
      )}
    </section>
  )
}

/** A client on hold hears music: how long so far, also after a reload. */
function HeldFor({ call }: { call: string }) {
  const { t } = useTranslation()
  return <small>{t('desk.call.heldFor', { time: clock(useElapsed(heldSince(call))) })}</small>
}

function heldSince(call: string): string {
  const key = `tritone-held-${call}`
  const since = sessionStorage.getItem(key) ?? new Date(serverNow()).toISOString()
  sessionStorage.setItem(key, since)
  return since
}

function Timer({ place, label }: { place: Extract<Place, { at: 'talking' | 'wrapUp' }>; label: string }) {
  const { t } = useTranslation()
  const moment = place.at === 'talking' ? (place.call.joinedAt ?? place.call.orderedAt) : place.until
  const seconds = useElapsed(moment)
  const late = place.at === 'wrapUp' && seconds > -10
  const held = place.at === 'talking' && place.call.held
  useEffect(() => {
    if (!held) sessionStorage.removeItem(`tritone-held-${place.call.id}`)
  }, [held, place.call.id])
  return (
    <div className={s.time}>
      <span>{label}</span>
      <b role="timer" data-late={late || undefined} aria-label={t('desk.call.timer')}>
        {clock(Math.abs(place.at === 'wrapUp' ? Math.min(0, seconds) : seconds))}
      </b>
      {held && place.at === 'talking' && <HeldFor call={place.call.id} />}
    </div>
  )
}

function WrapUpBar({ since, until }: { since: string; until: string }) {
  const { t } = useTranslation()
  const left = -useElapsed(until)
  const whole = (Date.parse(until) - Date.parse(since)) / 1000
  const share = whole > 0 ? Math.max(0, Math.min(1, left / whole)) : 0
  return (
    <>
      <div className={s.left} data-late={left < 10 || undefined} aria-hidden>
        <i style={{ transform: `scaleX(${share})` }} />
      </div>
      <p className={s.longer}>{t('desk.call.longer')}</p>
    </>
  )
}

function Keys({ held, call, telephone }: { held: boolean; call: string; telephone: Telephone }) {
  const { t } = useTranslation()
  // a button that is switched off under the pointer never hears it leave, and its tooltip stays: it only looks off
  const { busy, run } = useAction()
  const [keypad, setKeypad] = useState(false)
  const state = telephone.state
  const talking = state.kind === 'talking'
  const muted = talking && state.muted
  const params = { params: { path: { id: call } } }
  const mute = () => phone.mute(!muted)
  const hold = () => run(() => said(held ? api.DELETE('/api/calls/{id}/hold', params) : api.PUT('/api/calls/{id}/hold', params)))
  const hangUp = () => run(() => said(api.DELETE('/api/calls/{id}/line', params)))
  useKeys({
    KeyM: talking ? mute : undefined,
    KeyH: () => void hold(),
    KeyK: talking ? () => setKeypad((open) => !open) : undefined,
    End: () => void hangUp(),
  })
  return (
    <div className={s.keys}>
      {telephone.browser && (
        <Tooltip label="M">
          <UnstyledButton
            className={s.key}
            data-on={muted || undefined}
            aria-pressed={muted}
            aria-disabled={!talking}
            onClick={talking ? mute : undefined}
          >
            {muted ? <IconMicrophoneOff size={18} /> : <IconMicrophone size={18} />}
            <span>{muted ? t('desk.call.unmute') : t('desk.call.mute')}</span>
          </UnstyledButton>
        </Tooltip>
      )}
      <Tooltip label="H">
        <UnstyledButton className={s.key} data-on={held || undefined} aria-pressed={held} aria-disabled={busy} onClick={() => void hold()}>
          {held ? <IconPlayerPlay size={18} /> : <IconPlayerPause size={18} />}
          <span>{held ? t('desk.call.unhold') : t('desk.call.hold')}</span>
        </UnstyledButton>
      </Tooltip>
      {telephone.browser && (
        <Popover opened={keypad} onChange={setKeypad} position="bottom-end" shadow="md" trapFocus>
          <Popover.Target>
            <Tooltip label={`${t('desk.call.keypad')} · K`} disabled={keypad}>
              <UnstyledButton
                className={s.key}
                aria-label={t('desk.call.keypad')}
                aria-disabled={!talking}
                onClick={talking ? () => setKeypad(!keypad) : undefined}
              >
                <IconDialpad size={18} />
              </UnstyledButton>
            </Tooltip>
          </Popover.Target>
          <Popover.Dropdown>
            <Keypad />
          </Popover.Dropdown>
        </Popover>
      )}
      <Tooltip label="End">
        <UnstyledButton className={s.key} data-end aria-disabled={busy} onClick={() => void hangUp()}>
          <IconPhoneOff size={18} />
          <span>{t('desk.call.hangUp')}</span>
        </UnstyledButton>
      </Tooltip>
    </div>
  )
}
