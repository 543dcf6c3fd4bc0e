import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api, said } from '../api/client'
import { mayOpenMicrophone } from '../softphone/microphone'
import { phone } from '../softphone/softphone'
import type { PhoneState } from '../softphone/state'
import { usePhone } from './usePhone'

/** What the manager talks with: the browser, started as soon as nobody needs to be asked for it, or a phone of their own. */
export function useTelephone(wanted: boolean) {
  const state = usePhone()
  const { data: account } = useQuery({
    queryKey: ['phone-account'],
    staleTime: Infinity,
    queryFn: () => said(api.GET('/api/phone-account')),
  })
  const browser = account?.chosen === 'BROWSER'
  useEffect(() => {
    if (!account || !browser) return
    if (wanted) void phone.start(account.browser)
    else void mayOpenMicrophone().then((may) => (may ? phone.start(account.browser) : undefined))
  }, [account, browser, wanted])
  return {
    state,
    browser,
    known: account !== undefined,
    start: async (steal = false) => {
      if (account && browser) await phone.start(account.browser, { steal })
    },
  }
}

export type Telephone = ReturnType<typeof useTelephone>

export type Trouble = 'off' | 'insecure' | 'elsewhere' | 'computer' | 'unheard' | 'denied' | 'missing' | 'busy' | 'rejected' | 'lost'

/** What keeps a call from being heard in the browser; nothing when all is well. */
export function troubleOf(state: PhoneState): Trouble | null {
  switch (state.kind) {
    case 'elsewhere':
      return state.where === 'computer' ? 'computer' : 'elsewhere'
    case 'off':
    case 'insecure':
    case 'rejected':
      return state.kind
    case 'no-microphone':
      return state.why
    case 'connecting':
      return state.lost ? 'lost' : null
    case 'ready':
    case 'ringing':
    case 'answering':
      return null
    case 'talking':
      return state.speaks ? null : 'unheard'
  }
}
