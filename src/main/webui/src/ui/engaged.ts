import type { DeskView } from '../api/schema'
import type { SignedIn } from '../api/schema'
import { callerOf } from './calling'
import { useDeskNews, useDeskView } from './desk'
import { type Received, useOffer, useOfferNews } from './offer'
import { isAnyOf } from './roles'

/** A client who is on the line with this person, or on the way to them. */
export interface Engaged {
  /** null where the line is a hand-over's: it ends with the telephone */
  call: string | null
  who: string
  /** the screen where that talk is held */
  home: '/desk' | '/worklist'
}

export function engagedOf(desk: DeskView | undefined, received: Received | null | undefined, home: Engaged['home']): Engaged | null {
  if (received && received.offer.step !== 'RINGING') return { call: null, who: received.offer.lead?.title ?? '', home: '/worklist' }
  const call = desk?.call
  if (!call || call.phase === 'WRAP_UP' || call.phase === 'LEAVING') return null
  return { call: call.id, who: desk.lead?.person ?? desk.lead?.title ?? '', home }
}

/** Whether these people talk with clients at all. */
export const talks = (session: SignedIn) => isAnyOf(session, 'OPERATOR', 'MANAGER', 'ACCOUNT_MANAGER')

export const givenClients = (session: SignedIn) => isAnyOf(session, 'MANAGER', 'ACCOUNT_MANAGER')

/** What one has on the line, on whatever screen one is. Used by the frame of the page, which hears of it for all. */
export function useEngaged(session: SignedIn) {
  useDeskNews()
  useOfferNews()
  const manages = givenClients(session)
  const desk = useDeskView(talks(session)).data
  const offer = useOffer(manages)
  const home = isAnyOf(session, 'OPERATOR') ? '/desk' : '/worklist'
  return { desk, home, caller: callerOf(desk, offer), engaged: engagedOf(desk, offer, home) } as const
}
