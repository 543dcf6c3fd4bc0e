import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { SignedIn } from '../api/schema'
import { useOffer } from './offer'
import { OfferPop } from './OfferPop'
import { usePresence } from './presence'
import { useTelephone } from './telephone'

/** The warm client who is offered to a manager, on whatever screen they are. Taking them leads to the client's card. */
export default function LiveOffer({ session }: { session: SignedIn }) {
  const { here } = usePresence()
  const telephone = useTelephone(here === 'IN' || here === 'BUSY')
  const received = useOffer()
  const ringing = received?.offer.step === 'RINGING'
  useCardOnceTaken(received?.offer.handover, ringing, telephone.state.kind !== 'elsewhere')
  // a locked screen shows no client to whoever passes by
  if (!ringing || session.standing === 'LOCKED') return null
  return <OfferPop key={received.offer.handover} received={received} telephone={telephone} />
}

/** The client who rang a moment ago and now speaks is looked at; not in a second tab, which only watches. */
function useCardOnceTaken(handover: string | undefined, ringing: boolean, speaksHere: boolean) {
  const navigate = useNavigate()
  const rang = useRef<string | undefined>(undefined)
  useEffect(() => {
    if (ringing) rang.current = handover
    else if (handover && handover === rang.current) {
      rang.current = undefined
      if (speaksHere) void navigate({ to: '/worklist' })
    }
  }, [handover, ringing, speaksHere, navigate])
}
