import { Button, Modal, RingProgress } from '@mantine/core'
import { IconPhoneIncoming, IconQuote } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, said } from '../api/client'
import { phone } from '../softphone/softphone'
import type { Received } from './offer'
import s from './offer.module.css'
import { useRegulation } from './regulation'
import { type Telephone, troubleOf } from './telephone'
import { useFocusBack } from './useFocusBack'

const TURN_S = 20

/** A warm client is on the line with an operator: take them, or let the next one. */
export function OfferPop({ received, telephone }: { received: Received; telephone: Telephone }) {
  const { t } = useTranslation()
  useFocusBack()
  const names = useRegulation()
  const { offer, endsAt } = received
  const left = useLeft(endsAt)
  const [accepting, accept] = useState(false)
  const rings = telephone.state.kind === 'ringing'
  // a lost line is on its way back, and may be there before the turn is over
  const trouble = telephone.browser ? troubleOf(telephone.state) : null
  const mayAccept = telephone.browser && (trouble === null || trouble === 'lost')
  // the switch pauses for a second between two of its rings: the click counts for the next one
  useEffect(() => {
    if (accepting && rings) phone.answer()
  }, [accepting, rings])
  const decline = () => {
    void said(api.DELETE('/api/handover-offer')).catch(() => undefined)
    if (rings) phone.hangUp()
  }
  const take = () => {
    if (mayAccept) accept(true)
  }
  // whoever types while it appears must neither take nor decline by it: no button has the focus, and a space does nothing
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) take()
  }
  return (
    <Modal.Root opened onClose={decline} closeOnClickOutside={false} centered size={520}>
      <Modal.Overlay />
      <Modal.Content radius="lg" aria-label={t('offer.title')} onKeyDownCapture={press}>
        <div className={s.head} data-autofocus tabIndex={-1}>
          <span className={s.bell}>
            <IconPhoneIncoming size={22} />
          </span>
          <div>
            <h2>{t('offer.title')}</h2>
            <p>{t('offer.from', { name: offer.operator ?? '' })}</p>
          </div>
          <RingProgress
            size={54}
            thickness={5}
            roundCaps
            sections={[{ value: (100 * left) / TURN_S, color: left > 5 ? 'teal' : 'red' }]}
            label={<b className={s.left}>{Math.ceil(left)}</b>}
            role="timer"
            aria-label={t('offer.left', { seconds: Math.ceil(left) })}
          />
        </div>
        <div className={s.body}>
          <div className={s.lead}>
            <b>{offer.lead?.title}</b>
            <span>
              {[offer.lead?.person, offer.lead?.region, offer.lead?.segment, offer.lead && names.state(offer.lead.state)]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </div>
          {offer.comment && (
            <blockquote className={s.comment}>
              <IconQuote size={18} />
              {offer.comment}
            </blockquote>
          )}
          <p className={s.why}>{t(`offer.why.${offer.why}` as 'offer.why.OWNER', { defaultValue: '' })}</p>
          <div className={s.buttons}>
            <Button variant="default" size="md" onClick={decline} rightSection={<kbd className={s.key}>Esc</kbd>}>
              {t('offer.decline')}
            </Button>
            {mayAccept ? (
              <Button size="md" color="teal" loading={accepting} onClick={take} rightSection={<kbd className={s.key}>↵</kbd>}>
                {t('offer.accept')}
              </Button>
            ) : (
              <p className={s.pickUp}>{t(trouble ? `telephone.${trouble}` : 'offer.pickUp')}</p>
            )}
          </div>
        </div>
      </Modal.Content>
    </Modal.Root>
  )
}

function useLeft(endsAt: number): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 250)
    return () => clearInterval(timer)
  }, [])
  return Math.max(0, Math.min(TURN_S, (endsAt - now) / 1000))
}
