import { useEffect, useRef, useState } from 'react'

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
    setTimeout(() => listeners.size > 0 && !socket && connect(), delay)
    delay = Math.min(delay * 2, LONGEST_DELAY)
  }
}

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
