import { notifications } from '@mantine/notifications'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, said } from '../../api/client'
import { keep } from '../../api/kept'
import { useLive } from '../../api/live'
import type { ListeningView, WayToListen } from '../../api/schema'
import { phone } from '../../softphone/softphone'

const KEY = ['listening']
const PHONE_MS = 10_000

export type Ear = WayToListen['ear']

/** The talk one listens to, as the service pushes it; null while there is none. */
export function useListening(may: boolean) {
  const queries = useQueryClient()
  const { t } = useTranslation()
  useLive((message) => {
    if (message.type !== 'listening') return
    keep(queries, KEY, (message.listening as ListeningView | undefined) ?? null)
    if (message.why === 'NOT_ANSWERED' || message.why === 'LOST')
      notifications.show({
        id: 'listening',
        color: 'red',
        title: t(`floor.ended.${message.why}.title`),
        message: t(`floor.ended.${message.why}.detail`),
        autoClose: 8000,
      })
  })
  return useQuery({ queryKey: KEY, enabled: may, queryFn: async () => (await said(api.GET('/api/listening'))) ?? null }).data ?? null
}

/** Rings one's own phone, which has to be there first, or changes the way to listen. */
export async function listen(agent: number, ear: Ear) {
  await phoneIsThere()
  await said(api.PUT('/api/agents/{id}/listening', { params: { path: { id: agent } }, body: { ear } }))
}

export const leave = () => said(api.DELETE('/api/listening'))

/** Starts the browser's telephone, where that is what one talks with. */
async function phoneIsThere() {
  const account = await said(api.GET('/api/phone-account'))
  if (account.chosen !== 'BROWSER') return
  await phone.start({ ...account.browser, secret: account.browser.secret ?? '' })
  if (here()) return
  await new Promise<void>((there) => {
    const timer = setTimeout(done, PHONE_MS)
    const stop = phone.subscribe(() => here() && done())
    function done() {
      clearTimeout(timer)
      stop()
      there()
    }
  })
}

const here = () => ['ready', 'ringing', 'answering', 'talking', 'no-microphone', 'insecure', 'elsewhere'].includes(phone.state().kind)
