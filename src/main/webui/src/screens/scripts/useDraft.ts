import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { api, said } from '../../api/client'
import type { ScriptContent, ScriptView } from '../../api/schema'

const PAUSE = 700

export interface Draft {
  name: string
  content: ScriptContent
}

/** The draft as it is written: kept on the service a moment after each change, one writing at a time. */
export function useDraft(script: ScriptView) {
  const queries = useQueryClient()
  const [draft, setDraft] = useState<Draft>(() => ({ name: script.name, content: script.draft }))
  const [saved, setSaved] = useState(script)
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const kept = useRef(draft)
  const newest = useRef(draft)
  newest.current = draft
  const revision = useRef(script.revision)
  const writing = useRef<Promise<void> | null>(null)

  const write = useCallback(async () => {
    if (writing.current) await writing.current
    const now = newest.current
    if (now === kept.current || !now.name.trim()) return
    setBusy(true)
    const body = { name: now.name, content: now.content, revision: revision.current }
    const sending = said(api.PUT('/api/scripts/{id}/draft', { params: { path: { id: script.id } }, body }))
      .then((view) => {
        revision.current = view.revision
        kept.current = now
        setSaved(view)
        setError(null)
        void queries.invalidateQueries({ queryKey: ['scripts'], exact: true })
      })
      .catch(setError)
      .finally(() => {
        writing.current = null
        setBusy(false)
      })
    writing.current = sending
    await sending
  }, [script.id, queries])

  useEffect(() => {
    if (draft === kept.current) return
    const timer = setTimeout(() => void write(), PAUSE)
    return () => clearTimeout(timer)
  }, [draft, write])
  // leaving the screen keeps what was typed last
  useEffect(() => () => void write(), [write])

  return { draft, setDraft, saved, setSaved, error, write, pending: busy || draft !== kept.current }
}
