import type { RTCSession } from 'jssip/lib/RTCSession'

/** Host candidates are enough towards our own switch: no waiting for a slow interface. */
const ICE_MS = 400

/** What a session tells whoever answers it. */
export interface Followed {
  heard(stream: MediaStream): void
  talking(): void
  muted(muted: boolean): void
  over(): void
}

/** Follows a session from its ringing to its end, however it ends. */
export function follow(session: RTCSession, told: Followed) {
  session.on('peerconnection', ({ peerconnection }) =>
    peerconnection.addEventListener('track', ({ track }) => told.heard(new MediaStream([track]))),
  )
  let ice: ReturnType<typeof setTimeout> | undefined
  session.on('icecandidate', ({ ready }) => {
    ice ??= setTimeout(ready, ICE_MS)
  })
  session.on('confirmed', () => told.talking())
  session.on('muted', () => told.muted(true))
  session.on('unmuted', () => told.muted(false))
  const over = () => {
    clearTimeout(ice)
    told.over()
  }
  session.on('ended', over)
  session.on('failed', over)
}
