import type { UA } from 'jssip'
import type { IncomingRTCSessionEvent, RTCSessionEvent } from 'jssip/lib/UA'
import { browserId } from './browser'
import { pauseAfter } from './pauses'

export interface PhoneAccount {
  username: string
  secret: string
  /** the WebSocket's path on this origin */
  server: string
}

/** What a registration tells whoever it is for. */
export interface Told {
  registered(): void
  /** the account is not taken */
  rejected(): void
  unlinked(): void
  /** another computer has the telephone */
  taken(): void
  invited(event: IncomingRTCSessionEvent): void
  /** whether a call stands that must not be cut */
  busy(): boolean
}

/** A switch that is starting takes the socket and drops what is said; SIP itself would wait 32 s. */
const WATCHDOG_MS = 4000
const EXPIRES_S = 60
const REFUSED = [401, 403, 404, 407]
/** The service shuts the socket so when another computer speaks for the same person. */
const TAKEN = 4409

/** The telephone's standing with the switch: once begun it is tried for, with growing pauses, until it is stopped. */
export class Registration {
  readonly #account: PhoneAccount
  readonly #takeOver: boolean
  readonly #told: Told
  #ua: UA | null = null
  #stopped = false
  #failed = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  /** @param takeOver from another computer that has the telephone now */
  constructor(account: PhoneAccount, takeOver: boolean, told: Told) {
    this.#account = account
    this.#takeOver = takeOver
    this.#told = told
  }

  async begin() {
    const { UA, WebSocketInterface } = await import('jssip')
    if (this.#stopped) return
    const { username, secret } = this.#account
    const ua = new UA({
      sockets: [new WebSocketInterface(this.#address())],
      uri: `sip:${username}@${location.hostname.includes(':') ? 'tritone' : location.hostname}`,
      // the switch rings us by our contact, and by that name we speak in the call it began: the service lets no other through
      contact_uri: `sip:${username}@${crypto.randomUUID().slice(0, 13)}.invalid;transport=ws`,
      password: secret,
      register_expires: EXPIRES_S,
      connection_recovery_min_interval: 1,
      connection_recovery_max_interval: 8,
      session_timers: false,
      user_agent: 'Tritone',
    })
    this.#ua = ua
    this.#listen(ua)
    ua.start()
  }

  get registered() {
    return this.#ua?.isRegistered() ?? false
  }

  stop() {
    this.#stopped = true
    clearTimeout(this.#timer)
    this.#leave()
  }

  #listen(ua: UA) {
    const still = () => this.#ua === ua && !this.#stopped
    ua.on('connected', () => still() && this.#within(WATCHDOG_MS + pauseAfter(this.#failed) - pauseAfter(0)))
    ua.on('registered', () => {
      if (!still()) return
      clearTimeout(this.#timer)
      this.#failed = 0
      this.#told.registered()
    })
    ua.on('registrationFailed', ({ response, cause }) => {
      if (!still()) return
      if (response && REFUSED.includes(response.status_code)) {
        clearTimeout(this.#timer)
        return this.#told.rejected()
      }
      this.#told.unlinked()
      // a socket that broke is opened again by the library, which then registers too
      if (String(cause) !== 'Connection Error') this.#within(pauseAfter(this.#failed))
    })
    ua.on('disconnected', (event) => {
      if (!still()) return
      clearTimeout(this.#timer)
      if ((event as { code?: number }).code === TAKEN) return this.#told.taken()
      this.#told.unlinked()
    })
    ua.on('newRTCSession', (event: RTCSessionEvent) => {
      if (still() && event.originator === 'remote') this.#told.invited(event)
    })
  }

  /** Unless it is registered by then, it is tried anew. */
  #within(ms: number) {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#again(), ms)
  }

  #again() {
    const ua = this.#ua
    if (this.#stopped || !ua || ua.isRegistered()) return
    this.#failed++
    if (this.#told.busy()) {
      this.#within(WATCHDOG_MS + pauseAfter(this.#failed))
      if (ua.isConnected()) ua.register()
      return
    }
    this.#leave()
    void this.begin()
  }

  #leave() {
    const ua = this.#ua
    this.#ua = null
    ua?.terminateSessions()
    ua?.stop()
  }

  #address() {
    const address = new URL(this.#account.server, location.href)
    address.protocol = location.protocol === 'https:' ? 'wss:' : 'ws:'
    address.searchParams.set('browser', browserId())
    // only the first time: one who is pushed away later does not push back by itself
    if (this.#takeOver && this.#failed === 0) address.searchParams.set('take', 'over')
    return address.href
  }
}
