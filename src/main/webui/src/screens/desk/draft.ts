import { useCallback, useEffect, useRef, useState } from 'react'
import { api, said } from '../../api/client'
import type { DispositionRequest, DraftRequest, DraftView } from '../../api/schema'
import { orNull } from './desk'
import { localIn } from './time'

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

export const EMPTY: Draft = { disposition: null, comment: '', callbackAt: '', mine: true, handover: 'live', dueAt: '' }
const PREFIX = 'tritone-draft-'
const KEEP_AFTER_MS = 400

/** Outlives a reload, here and at the service; goes when another call comes. */
export function useDraft(call: string, zone: string | undefined): [Draft, (change: Partial<Draft>) => void] {
  const [draft, setDraft] = useState(() => read(call) ?? EMPTY)
  const changed = useRef(false)
  useEffect(() => {
    forgetOthers(call)
    if (read(call)) return
    // begun in another browser, or before this one forgot it
    let gone = false
    void orNull(said(api.GET('/api/calls/{id}/draft', { params: { path: { id: call } } }))).then(
      (kept) => !gone && !changed.current && kept && setDraft((now) => ({ ...now, ...ofView(kept, zone) })),
      () => undefined,
    )
    return () => {
      gone = true
    }
  }, [call, zone])
  useEffect(() => {
    if (!changed.current) return
    const timer = setTimeout(() => void keep(call, draft), KEEP_AFTER_MS)
    return () => clearTimeout(timer)
  }, [call, draft])
  const change = useCallback(
    (part: Partial<Draft>) => {
      changed.current = true
      setDraft((before) => {
        const after = { ...before, ...part }
        sessionStorage.setItem(PREFIX + call, JSON.stringify(after))
        return after
      })
    },
    [call],
  )
  return [draft, change]
}

/** While it comes in, the wrap-up does not end; what is not kept now is kept with the next change. */
const keep = (call: string, draft: Draft) =>
  said(api.PUT('/api/calls/{id}/draft', { params: { path: { id: call } }, body: asRequest(draft) })).catch(() => undefined)

/** The API's types do not know that it may all be left out. */
const asRequest = (draft: Draft) =>
  ({
    disposition: draft.disposition ?? undefined,
    callbackAt: draft.callbackAt || undefined,
    mine: draft.mine,
    comment: draft.comment || undefined,
  }) as DraftRequest

function ofView(kept: DraftView, zone: string | undefined): Partial<Draft> {
  return {
    disposition: kept.disposition ?? null,
    callbackAt: kept.callbackAt && zone ? localIn(zone, Date.parse(kept.callbackAt)) : '',
    mine: kept.mine,
    comment: kept.comment ?? '',
  }
}

function read(call: string): Draft | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(PREFIX + call) ?? 'null') as Partial<Draft> | null
    return kept && { ...EMPTY, ...kept }
  } catch {
    return null
  }
}

function forgetOthers(call: string) {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX) && key !== PREFIX + call) sessionStorage.removeItem(key)
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
