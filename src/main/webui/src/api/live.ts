import { useEffect, useRef, useState } from 'react'
import { atLeaving, doubt } from './leaving'
import { onWake } from './wake'

/** What the service pushes: its type, and beside it the fields of the view that the API gives under the same name. */
export interface LiveMessage {
  type: string
  [field: string]: unknown
}

/** The view inside a message of the type that goes with it. */
export const view = <View>(message: LiveMessage) => message as unknown as View

const FIRST_DELAY = 500
const LONGEST_DELAY = 8000

type Listener = (message: LiveMessage) => void
const listeners = new Set<Listener>()
const watchers = new Set<(connected: boolean) => void>()
let socket: WebSocket | null = null
let delay = FIRST_DELAY

function connect() {
  const url = new URL('/api/live', location.href)
  url.protocol = location.protocol === 'https:' ? 'wss:' : 'ws:'
  socket = new WebSocket(url)
  socket.onopen = () => {
    delay = FIRST_DELAY
    tell(true)
  }
  socket.onmessage = (event) => {
    const message = JSON.parse(String(event.data)) as LiveMessage
    for (const listener of listeners) listener(message)
  }
  socket.onclose = () => {
    socket = null
    tell(false)
    if (listeners.size === 0) return
    // shut, or never opened: the session may be over, and asking so is the only way to know
    doubt()
    setTimeout(() => listeners.size > 0 && !socket && connect(), delay)
    delay = Math.min(delay * 2, LONGEST_DELAY)
  }
}

/** What the service still had to say was meant for whoever has left. */
atLeaving(() => {
  const old = socket
  socket = null
  delay = FIRST_DELAY
  if (!old) return
  old.onopen = old.onmessage = old.onclose = null
  old.close()
  tell(false)
})

// a stream that has slept is dead, though the browser may not know it for minutes
onWake(() => socket?.close())

const tell = (connected: boolean) => watchers.forEach((watch) => watch(connected))

/** Hears what the service pushes, over the page's one socket. Returns whether the socket is open. */
export function useLive(listener: Listener): boolean {
  const newest = useRef(listener)
  newest.current = listener
  const [connected, setConnected] = useState(socket?.readyState === WebSocket.OPEN)
  useEffect(() => {
    const hear: Listener = (message) => newest.current(message)
    listeners.add(hear)
    watchers.add(setConnected)
    if (!socket) connect()
    return () => {
      listeners.delete(hear)
      watchers.delete(setConnected)
      if (listeners.size === 0) socket?.close()
    }
  }, [])
  return connected
}
