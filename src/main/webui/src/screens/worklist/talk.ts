import type { DeskView, Offer } from '../../api/schema'
import { useDeskView } from '../../ui/desk'
import { type Received, useOffer } from '../../ui/offer'

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

export function useTalk(): Talk {
  return talkOf(useDeskView().data, useOffer())
}
