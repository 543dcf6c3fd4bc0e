import { notifications } from '@mantine/notifications'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, said } from '../api/client'
import { keep } from '../api/kept'
import { useLive, view } from '../api/live'
import type { Offer } from '../api/schema'

const OFFER = ['handover-offer']

/** A live hand-over to this manager; `endsAt`, when it stops ringing, by this machine's clock. */
export type Received = { offer: Offer; endsAt: number }

const received = (offer: Offer): Received => ({
  offer,
  endsAt: offer.until ? Date.now() + Date.parse(offer.until) - Date.parse(offer.at) : Date.now(),
})

/** The live hand-over that rings here or that one talks by, on whatever screen; a reload finds it again. */
export function useOffer(wanted = true): Received | null | undefined {
  return useQuery({
    queryKey: OFFER,
    enabled: wanted,
    queryFn: async () => {
      const present = await said(api.GET('/api/handover-offer'))
      return present ? received(present) : null
    },
  }).data
}

/** Hears of hand-overs and of one's own calls wherever one is; in one place of the page only. */
export function useOfferNews() {
  const queries = useQueryClient()
  const { t } = useTranslation()
  useLive((message) => {
    switch (message.type) {
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
}
