import type { DeskView } from '../api/schema'
import type { Received } from './offer'

/** A client who has just come to this person, or a warm one who is offered. */
export interface Caller {
  kind: 'call' | 'offer'
  /** the same for as long as it is the same client */
  id: string
  who: string
}

/** Whom to look up for; nothing while nobody comes. */
export function callerOf(desk: DeskView | undefined, received: Received | null | undefined): Caller | null {
  if (received?.offer.step === 'RINGING') return { kind: 'offer', id: received.offer.handover, who: received.offer.lead?.title ?? '' }
  const call = desk?.call
  // one's own call by hand is no news
  if (!call || !['WAITING', 'TALKING'].includes(call.phase) || desk.agent.state === 'READY') return null
  return { kind: 'call', id: call.id, who: desk.lead?.person ?? desk.lead?.title ?? '' }
}
