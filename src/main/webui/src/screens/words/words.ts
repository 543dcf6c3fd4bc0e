import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, said } from '../../api/client'
import type { DispositionWord, PauseView } from '../../api/schema'

export const usePauses = () => useQuery({ queryKey: ['pause-reasons'], queryFn: () => said(api.GET('/api/pause-reasons')) })

export function usePausesSaving() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: PauseView[]) => said(api.PUT('/api/pause-reasons', { body })),
    onSuccess: (pauses) => queries.setQueryData(['pause-reasons'], pauses),
  })
}

export function useWordsSaving() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: DispositionWord[]) => said(api.PUT('/api/dispositions', { body })),
    onSuccess: (words) => queries.setQueryData(['dispositions'], words),
  })
}

/** A code for records, from the English name, that nobody has yet. */
export function codeFor(name: string, taken: string[]): string {
  const plain =
    name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 24) || 'pause'
  let code = plain
  for (let number = 2; taken.includes(code); number++) code = `${plain}-${number}`
  return code
}

/** The key of the outcome at this place: 1 to 9, then 0. */
export const keyAt = (at: number) => (at < 10 ? String((at + 1) % 10) : '')
