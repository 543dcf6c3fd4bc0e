import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { api, Refused, said } from '../../api/client'
import { useSession } from '../../api/session'
import { useNumbers } from '../../ui/numbers'
import { explain } from '../../ui/explain'

/** Calls a number of a lead. What the rules say against it is told in words. */
export function useCalling(lead: number) {
  const { t } = useTranslation()
  const { when } = useNumbers()
  const zone = useSession()?.zone
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (number: number) => said(api.POST('/api/leads/{id}/calls', { params: { path: { id: lead } }, body: { number } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['desk'] }),
    onError: (refused) =>
      notifications.show({ color: 'red', title: t('talk.notNow'), message: whyNot(refused, t, (moment) => when(moment, zone)) }),
  })
}

/** A number taken for dead is called again: somebody knows better than the network. */
export function useReviving(lead: number) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (phone: number) => said(api.PUT('/api/leads/{id}/numbers/{phone}/revival', { params: { path: { id: lead, phone } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['worklist'] }),
    onError: (refused) => notifications.show({ color: 'red', title: explain(refused, t).title, message: null }),
  })
}

export function whyNot(refused: unknown, t: TFunction, when: (moment: string) => string): string {
  const fields = refused instanceof Refused && refused.problem.type === '/problems/call-refused' ? refused.problem.fields : []
  const reason = fields.find((field) => field.name === 'reason')?.reason
  const until = fields.find((field) => field.name === 'until')?.reason
  if (!reason) return explain(refused, t).title
  const words = t(`callRefused.${reason}` as 'callRefused.DO_NOT_CALL', { defaultValue: reason })
  return until ? `${words}. ${t('talk.possibleAt', { when: when(until) })}` : words
}

/** What is done with a call of one's own while it lives. */
export const onCall = {
  hangUp: (call: string) => said(api.DELETE('/api/calls/{id}/line', { params: { path: { id: call } } })),
  hold: (call: string, on: boolean) =>
    on
      ? said(api.PUT('/api/calls/{id}/hold', { params: { path: { id: call } } }))
      : said(api.DELETE('/api/calls/{id}/hold', { params: { path: { id: call } } })),
}
