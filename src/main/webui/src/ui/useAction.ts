import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Refused } from '../api/client'
import { explain } from './explain'

/** Runs what a button asks for: one at a time, and a refusal is said in a toast. */
export function useAction() {
  const { t } = useTranslation()
  const [busy, setBusy] = useState(false)
  const run = async (act: () => Promise<unknown>): Promise<boolean> => {
    if (busy) return false
    setBusy(true)
    try {
      await act()
      return true
    } catch (refused) {
      const { title, detail } = explain(refused, t)
      notifications.show({ title, message: [detail, missing(refused)].filter(Boolean).join(' '), color: 'red', autoClose: 8000 })
      return false
    } finally {
      setBusy(false)
    }
  }
  return { busy, run }
}

/** The fields of a script are named as the client's own team wrote them. */
const missing = (refused: unknown) =>
  refused instanceof Refused && refused.problem.type === '/problems/answers-missing'
    ? refused.problem.fields.map(({ name }) => name).join(', ')
    : ''
