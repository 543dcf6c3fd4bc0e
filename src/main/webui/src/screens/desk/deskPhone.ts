import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api, said } from '../../api/client'
import type { Phone } from '../../api/schema'
import { mayOpenMicrophone } from '../../softphone/microphone'
import { phone } from '../../softphone/softphone'
import { usePhone } from '../../ui/usePhone'

/** Longer than the news that a line is gone takes. */
const STRAY_MS = 600
const KEY = ['phone-account']

/** The telephone of this desk: the browser's, or one of the person's own that we only know by its account. */
export function useDeskPhone(desk: { working: boolean; line: boolean } | null) {
  const queries = useQueryClient()
  const state = usePhone()
  const { data: account } = useQuery({ queryKey: KEY, staleTime: Infinity, queryFn: () => said(api.GET('/api/phone-account')) })
  const browser = account?.chosen === 'BROWSER'
  const working = desk?.working ?? false
  useEffect(() => {
    if (!account || !browser) return
    // on shift it is wanted at once; before that only if nobody needs to be asked for the microphone
    if (working) void phone.start(account.browser)
    else void mayOpenMicrophone().then((may) => (may ? phone.start(account.browser) : undefined))
  }, [account, browser, working])
  // the switch may hold a line of which this page knows nothing: one from before a reload
  const stray = desk?.line === true && browser && state.kind === 'ready'
  useEffect(() => {
    if (!stray) return
    const timer = setTimeout(() => void said(api.DELETE('/api/shift/line')), STRAY_MS)
    return () => clearTimeout(timer)
  }, [stray])
  return {
    state,
    account,
    browser,
    start: async (steal = false) => {
      if (account && browser) await phone.start(account.browser, { steal })
    },
    choose: async (chosen: Phone) => {
      await said(api.PUT('/api/phone-account/choice', { body: { phone: chosen } }))
      if (chosen === 'SIP') phone.stop()
      await queries.invalidateQueries({ queryKey: KEY })
    },
  }
}

export type Telephone = ReturnType<typeof useDeskPhone>
