import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api, said } from '../../api/client'
import { mayOpenMicrophone } from '../../softphone/microphone'
import { phone } from '../../softphone/softphone'
import { usePhone } from '../../ui/usePhone'

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
