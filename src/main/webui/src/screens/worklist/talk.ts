import { notifications } from '@mantine/notifications'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, said } from '../../api/client'
import { keep } from '../../api/kept'
import { type LiveMessage, useLive, view } from '../../api/live'
import type { DeskView, Offer } from '../../api/schema'

/** Whom the manager has on the telephone, in one word. The server says it; a reload finds it again. */
export type Talk =
  | { at: 'idle' }
  /** a live hand-over rings; `endsAt` by this machine's clock */
  | { at: 'offered'; offer: Offer; endsAt: number }
  /** client, operator and manager hear each other */
  | { at: 'introduced'; offer: Offer }
  /** the operator has left */
  | { at: 'alone'; offer: Offer }
  /** the own phone is being rung, the client is next */
  | { at: 'reaching' }
  | { at: 'dialling'; call: Call }
  | { at: 'talking'; call: Call }

type Call = NonNullable<DeskView['call']>
type Received = { offer: Offer; endsAt: number }

const OFFER = ['handover-offer']
const DESK = ['desk']

export function talkOf(desk: DeskView | undefined, received: Received | null | undefined): Talk {
  if (received) {
    const { offer, endsAt } = received
    if (offer.step === 'RINGING') return { at: 'offered', offer, endsAt }
    if (offer.step === 'INTRODUCING') return { at: 'introduced', offer }
    if (offer.step === 'DONE_LIVE') return { at: 'alone', offer }
  }
  const call = desk?.call
  if (call && (call.phase === 'DIALLING' || call.phase === 'RINGING')) return { at: 'dialling', call }
  if (call && (call.phase === 'TALKING' || call.phase === 'WAITING')) return { at: 'talking', call }
  return desk?.agent.state === 'CONNECTING' ? { at: 'reaching' } : { at: 'idle' }
}

/** The lead a talk is about, once it is known. */
export function leadOf(talk: Talk): number | null {
  switch (talk.at) {
    case 'introduced':
    case 'alone':
      return talk.offer.lead?.id ?? null
    case 'dialling':
    case 'talking':
      return talk.call.lead
    case 'idle':
    case 'offered':
    case 'reaching':
      return null
  }
}

const received = (offer: Offer): Received => ({
  offer,
  endsAt: offer.until ? Date.now() + Date.parse(offer.until) - Date.parse(offer.at) : Date.now(),
})

export function useTalk(): Talk {
  const queries = useQueryClient()
  const { t } = useTranslation()
  const desk = useQuery({ queryKey: DESK, queryFn: () => said(api.GET('/api/desk')) })
  const offer = useQuery({
    queryKey: OFFER,
    queryFn: async () => {
      const present = await said(api.GET('/api/handover-offer'))
      return present ? received(present) : null
    },
  })
  useLive((message: LiveMessage) => {
    switch (message.type) {
      case 'desk':
        return keep(queries, DESK, view<DeskView>(message))
      case 'handover-offer':
        return keep(queries, OFFER, received(view<Offer>(message)))
      case 'handover-over':
        keep<Received | null>(queries, OFFER, (known) => (known?.offer.handover === message.handover ? null : known))
        return void queries.invalidateQueries({ queryKey: ['history'] })
      case 'own-call-failed':
        return notifications.show({
          color: 'red',
          title: t('talk.failed'),
          message: t(`callRefused.${String(message.why)}` as 'callRefused.DO_NOT_CALL', { defaultValue: String(message.why) }),
        })
    }
  })
  return talkOf(desk.data, offer.data)
}
