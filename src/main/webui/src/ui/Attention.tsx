import { useLocation } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { Caller } from './calling'
import { notice, ring } from './notices'

const RING_EVERY_MS = 3000

/** Calls whoever looks elsewhere: by a notice, a tone and the tab's title, until the page is in front again. */
export function Attention({ caller, home }: { caller: Caller | null; home: string }) {
  const { t } = useTranslation()
  const here = useLocation().pathname === home
  const id = caller?.id
  const kind = caller?.kind
  const who = caller?.who ?? ''
  useEffect(() => {
    const inFront = () => here && !document.hidden && document.hasFocus()
    if (!id || !kind || inFront()) return
    const words = t(`attention.${kind}`, { name: who })
    const title = document.title
    document.title = `● ${words}`
    const away = notice('Tritone', words)
    ring()
    // a call is heard by itself; an offer rings until it is answered
    const again = kind === 'offer' ? setInterval(ring, RING_EVERY_MS) : undefined
    const rest = () => {
      if (inFront()) calm()
    }
    const calm = () => {
      clearInterval(again)
      away()
      if (document.title.startsWith('● ')) document.title = title
    }
    addEventListener('focus', rest)
    document.addEventListener('visibilitychange', rest)
    return () => {
      removeEventListener('focus', rest)
      document.removeEventListener('visibilitychange', rest)
      calm()
    }
    // a name that comes later does not ring anew
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [id, kind, here])
  return null
}
