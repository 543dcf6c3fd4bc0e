import type { UA } from 'jssip'
import type { RTCSession } from 'jssip/lib/RTCSession'
import type { IncomingRTCSessionEvent, RTCSessionEvent } from 'jssip/lib/UA'
import { holdPhone } from './lock'
import { NoMicrophone, openMicrophone, rememberMicrophone, rememberSpeaker } from './microphone'
import { closed, Sound } from './sound'
import { inCall, next, type PhoneEvent, type PhoneState } from './state'
import { traffic } from './traffic'

export interface PhoneAccount {
  username: string
  secret: string
  /** the WebSocket's path on this origin */
  server: string
}

/** A switch that is starting takes the socket and drops what is said; SIP itself would wait 32 s. */
const WATCHDOG_MS = 4000
const EXPIRES_S = 60
/** Host candidates are enough towards our own switch: no waiting for a slow interface. */
const ICE_MS = 400

/**
 * The browser's telephone: knows SIP and sound, nothing of the screens. One for the page ([phone]); it is read as a
 * state and listened to, so that a screen can come and go without the call noticing.
 */
export class Softphone {
  #state: PhoneState = { kind: 'off' }
  #account: PhoneAccount | null = null
  #ua: UA | null = null
  #session: RTCSession | null = null
  #watchdog: ReturnType<typeof setTimeout> | undefined
  #release: (() => void) | null = null
  /** counts starts: what an earlier one was still waiting for is not the newest's business */
  #turn = 0
  readonly #listeners = new Set<() => void>()
  readonly #sound = new Sound()

  constructor() {
    // a page that goes says so: the switch would keep its channel for another half a minute
    addEventListener('pagehide', () => this.stop())
  }

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  readonly state = () => this.#state

  /** Opens the microphone and registers; again with the same account changes nothing unless it had failed. */
  async start(account: PhoneAccount, { steal = false } = {}) {
    const running = this.#account?.username === account.username && !['off', 'insecure', 'no-microphone', 'rejected', 'elsewhere'].includes(this.#state.kind)
    if (running) return
    this.#close()
    const turn = ++this.#turn
    this.#account = account
    this.#tell({ type: 'started', at: Date.now() })
    try {
      const release = await holdPhone({
        steal,
        elsewhere: () => turn === this.#turn && this.#tell({ type: 'refused', state: { kind: 'elsewhere' } }),
        lost: () => turn === this.#turn && this.#lostToAnotherTab(),
      })
      if (turn !== this.#turn) return release()
      this.#release = release
      this.#tell({ type: 'started', at: Date.now() })
      const microphone = await openMicrophone()
      if (turn !== this.#turn) return closed(microphone)
      this.#sound.open(microphone)
      await this.#register(account, turn)
    } catch (refused) {
      if (turn !== this.#turn) return
      if (!(refused instanceof NoMicrophone)) throw refused
      this.#close()
      this.#tell({ type: 'refused', state: refused.state })
    }
  }

  stop() {
    this.#turn++
    this.#close()
    this.#account = null
    this.#tell({ type: 'stopped' })
  }

  answer() {
    const microphone = this.#sound.microphone
    if (this.#state.kind !== 'ringing' || !microphone) return
    this.#tell({ type: 'answering' })
    this.#session?.answer({
      mediaStream: microphone,
      pcConfig: { iceServers: [], bundlePolicy: 'max-bundle', rtcpMuxPolicy: 'require' },
    })
  }

  /** Refuses what rings, or ends the line. A standing line is rung again: calls are hung up at the service. */
  hangUp() {
    if (this.#session && !this.#session.isEnded()) this.#session.terminate()
  }

  mute(on: boolean) {
    if (on) this.#session?.mute({ audio: true })
    else this.#session?.unmute({ audio: true })
  }

  press(key: string) {
    if (this.#state.kind === 'talking') this.#session?.sendDTMF(key, { transportType: 'RFC2833' as never })
  }

  /** How loud one speaks and is spoken to, from 0 to 1. */
  levels() {
    const { mine, theirs } = this.#sound.levels()
    return { mine: this.#muted() ? 0 : mine, theirs }
  }

  async useMicrophone(id: string) {
    rememberMicrophone(id)
    if (!this.#sound.microphone) return
    const fresh = await openMicrophone()
    // shut while the person was asked for it
    if (!this.#sound.microphone) return closed(fresh)
    const sender = this.#connection()?.getSenders().find(({ track }) => track?.kind === 'audio')
    await this.#sound.exchange(fresh, { muted: this.#muted(), sender })
  }

  async useSpeaker(id: string) {
    rememberSpeaker(id)
    await this.#sound.speak()
  }

  /** Sound so far; for tests and for who looks after the network. */
  traffic() {
    return traffic(this.#connection())
  }

  async #register(account: PhoneAccount, turn: number) {
    const { UA, WebSocketInterface } = await import('jssip')
    if (turn !== this.#turn) return
    const address = new URL(account.server, location.href)
    address.protocol = location.protocol === 'https:' ? 'wss:' : 'ws:'
    const ua = new UA({
      sockets: [new WebSocketInterface(address.href)],
      uri: `sip:${account.username}@${location.hostname.includes(':') ? 'tritone' : location.hostname}`,
      // the switch rings us by our contact, and by that name we speak in the call it began: the service lets no other through
      contact_uri: `sip:${account.username}@${crypto.randomUUID().slice(0, 13)}.invalid;transport=ws`,
      password: account.secret,
      register_expires: EXPIRES_S,
      connection_recovery_min_interval: 1,
      connection_recovery_max_interval: 4,
      session_timers: false,
      user_agent: 'Tritone',
    })
    const still = () => this.#ua === ua
    ua.on('connected', () => still() && this.#watch(account))
    ua.on('registered', () => {
      clearTimeout(this.#watchdog)
      if (still()) this.#tell({ type: 'registered' })
    })
    ua.on('registrationFailed', ({ response }) => {
      const refused = response && [401, 403, 404, 407].includes(response.status_code)
      if (still()) this.#tell(refused ? { type: 'rejected' } : { type: 'unlinked', at: Date.now() })
    })
    ua.on('disconnected', () => {
      clearTimeout(this.#watchdog)
      if (still()) this.#tell({ type: 'unlinked', at: Date.now() })
    })
    ua.on('newRTCSession', (event: RTCSessionEvent) => {
      if (still() && event.originator === 'remote') this.#invited(event as IncomingRTCSessionEvent)
    })
    this.#ua = ua
    ua.start()
  }

  #watch(account: PhoneAccount) {
    clearTimeout(this.#watchdog)
    this.#watchdog = setTimeout(() => {
      if (this.#ua?.isRegistered() || inCall(this.#state)) return
      this.#ua?.stop()
      void this.#register(account, this.#turn)
    }, WATCHDOG_MS)
  }

  #invited({ session, request }: IncomingRTCSessionEvent) {
    const standing = /answer-after=0/i.test(request.getHeader('Call-Info') ?? '')
    // the switch rings the standing line anew only when it holds the old one for gone: we may just not have heard of it
    if (this.#session && standing) this.#drop()
    if (this.#session) return session.terminate({ status_code: 486 })
    this.#session = session
    const from = session.remote_identity.display_name || session.remote_identity.uri.user
    session.on('peerconnection', ({ peerconnection }) =>
      peerconnection.addEventListener('track', ({ track }) => this.#hear(new MediaStream([track]))),
    )
    let ice: ReturnType<typeof setTimeout> | undefined
    session.on('icecandidate', ({ ready }) => {
      ice ??= setTimeout(ready, ICE_MS)
    })
    session.on('confirmed', () => this.#tell({ type: 'talking', at: Date.now() }))
    session.on('muted', () => this.#tell({ type: 'muted', muted: true }))
    session.on('unmuted', () => this.#tell({ type: 'muted', muted: false }))
    const over = () => {
      clearTimeout(ice)
      if (this.#session === session) this.#over()
    }
    session.on('ended', over)
    session.on('failed', over)
    this.#tell({ type: 'invited', call: { id: request.getHeader('Call-ID') ?? '', from, standing } })
    if (standing) this.answer()
  }

  #hear(stream: MediaStream) {
    const received = async () => (await this.traffic()).received
    this.#sound.hear(stream, received, (hears) => this.#tell({ type: 'heard', hears }))
  }

  #over() {
    this.#session = null
    this.#sound.quiet()
    this.#tell({ type: 'over', registered: this.#ua?.isRegistered() ?? false, at: Date.now() })
  }

  #drop() {
    const old = this.#session
    this.#over()
    if (old && !old.isEnded()) old.terminate()
  }

  #lostToAnotherTab() {
    this.#release = null
    this.#close()
    this.#tell({ type: 'refused', state: { kind: 'elsewhere' } })
  }

  #close() {
    clearTimeout(this.#watchdog)
    const ua = this.#ua
    this.#ua = null
    ua?.terminateSessions()
    ua?.stop()
    if (this.#session) this.#over()
    this.#sound.close()
    this.#release?.()
    this.#release = null
  }

  #muted() {
    return this.#state.kind === 'talking' && this.#state.muted
  }

  #connection(): RTCPeerConnection | null {
    return (this.#session?.connection as RTCPeerConnection | undefined) ?? null
  }

  #tell(event: PhoneEvent) {
    const before = this.#state
    this.#state = next(before, event)
    if (this.#state !== before) for (const listener of this.#listeners) listener()
  }
}

/** The page's telephone. */
export const phone = new Softphone()
