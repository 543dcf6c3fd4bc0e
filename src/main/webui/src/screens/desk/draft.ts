import { useCallback, useEffect, useState } from 'react'
import type { DispositionRequest } from '../../api/schema'

export type Disposition = DispositionRequest['disposition']

/** What the operator has decided of a call and not sent yet. */
export interface Draft {
  disposition: Disposition | null
  comment: string
  /** in the client's own time, without a zone */
  callbackAt: string
  mine: boolean
  handover: 'live' | 'task'
  /** for a task, in the operator's own time */
  dueAt: string
}

const EMPTY: Draft = { disposition: null, comment: '', callbackAt: '', mine: true, handover: 'live', dueAt: '' }
const PREFIX = 'tritone-draft-'

/** Outlives a reload; goes when another call comes. */
export function useDraft(call: string): [Draft, (change: Partial<Draft>) => void] {
  const [draft, setDraft] = useState(() => read(call))
  useEffect(() => forgetOthers(call), [call])
  const change = useCallback(
    (part: Partial<Draft>) =>
      setDraft((before) => {
        const after = { ...before, ...part }
        sessionStorage.setItem(PREFIX + call, JSON.stringify(after))
        return after
      }),
    [call],
  )
  return [draft, change]
}

function read(call: string): Draft {
  try {
    return { ...EMPTY, ...(JSON.parse(sessionStorage.getItem(PREFIX + call) ?? '{}') as Partial<Draft>) }
  } catch {
    return EMPTY
  }
}

function forgetOthers(call: string) {
  for (const key of Object.keys(sessionStorage))
    if (key.startsWith(PREFIX) && key !== PREFIX + call) sessionStorage.removeItem(key)
}

/** Why it cannot be saved yet; null when it can. */
export function lacks(draft: Draft): 'disposition' | 'callbackAt' | null {
  if (!draft.disposition) return 'disposition'
  return draft.disposition === 'CALLBACK' && !draft.callbackAt ? 'callbackAt' : null
}

export function request(draft: Draft): DispositionRequest {
  return {
    disposition: draft.disposition!,
    callbackAt: draft.disposition === 'CALLBACK' ? draft.callbackAt : undefined,
    mine: draft.disposition === 'CALLBACK' ? draft.mine : undefined,
    comment: draft.comment.trim() || undefined,
  }
}
