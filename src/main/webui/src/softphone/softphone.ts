import type { RTCSession } from 'jssip/lib/RTCSession'
import type { IncomingRTCSessionEvent } from 'jssip/lib/UA'
import { holdPhone } from './lock'
import { mayOpenMicrophone, NoMicrophone, openMicrophone, rememberMicrophone, rememberSpeaker, untilBack, whenGone } from './microphone'
import { type PhoneAccount, Registration } from './registration'
import { follow } from './ringing'
import { closed, Sound } from './sound'
import { inCall, next, type PhoneEvent, type PhoneState } from './state'
import { traffic } from './traffic'
import { onWake } from '../api/wake'

export type { PhoneAccount }

/** Another computer that has the telephone may be shut without a word. */
const LOOK_AGAIN_MS = 20_000
/** Of sound, after which a line that has slept is known to be dead or alive. */
const LISTEN_MS = 1500

/**
 * The browser's telephone: knows SIP and sound, nothing of the screens. One for the page ([phone]); it is read as a
 * state and listened to, so that a screen can come and go without the call noticing.
 */
export class Softphone {
  #state: PhoneState = { kind: 'off' }
  #account: PhoneAccount | null = null
  #registration: Registration | null = null
  #session: RTCSession | null = null
  #lookAgain: ReturnType<typeof setTimeout> | undefined
  #missing: (() => void) | null = null
  #release: (() => void) | null = null
  /** counts starts: what an earlier one was still waiting for is not the newest's business */
  #turn = 0
  readonly #listeners = new Set<() => void>()
  readonly #sound = new Sound()

  constructor() {
    // a page that goes says so: the switch would keep its channel for another half a minute
    addEventListener('pagehide', () => this.stop())
    onWake(() => void this.#woke())
  }

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  readonly state = () => this.#state

  /** Opens the microphone and registers; again with the same account changes nothing unless it had failed. */
  async start(account: PhoneAccount, { steal = false } = {}) {
    const running =
      this.#account?.username === account.username &&
      !['off', 'insecure', 'no-microphone', 'rejected', 'elsewhere'].includes(this.#state.kind)
    if (running) return
    await this.#begin(account, steal)
  }

  async #begin(account: PhoneAccount, steal: boolean, quietly = false) {
    this.#close()
    const turn = ++this.#turn
    this.#account = account
    if (!quietly) this.#tell({ type: 'started', at: Date.now() })
    try {
      const release = await holdPhone({
        steal,
        elsewhere: () => turn === this.#turn && this.#tell({ type: 'refused', state: { kind: 'elsewhere', where: 'tab' } }),
        lost: () => turn === this.#turn && this.#lostToAnotherTab(),
      })
      if (turn !== this.#turn) return release()
      this.#release = release
      if (!quietly) this.#tell({ type: 'started', at: Date.now() })
      const microphone = await openMicrophone()
      if (turn !== this.#turn) return closed(microphone)
      this.#sound.open(microphone)
      this.#watchMicrophone(microphone)
      await this.#register(account, steal)
    } catch (refused) {
      if (turn !== this.#turn) return
      if (!(refused instanceof NoMicrophone)) throw refused
      this.#close()
      this.#tell({ type: 'refused', state: refused.state })
      if (refused.state.kind === 'no-microphone') this.#awaitMicrophone()
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
    await this.#takeMicrophone(fresh)
  }

  /** At a click, which browsers want before they ask for the microphone once more. */
  async reopenMicrophone() {
    await this.#takeMicrophone(await openMicrophone())
  }

  async useSpeaker(id: string) {
    rememberSpeaker(id)
    await this.#sound.speak()
  }

  /** Sound so far; for tests and for who looks after the network. */
  traffic() {
    return traffic(this.#connection())
  }

  async #register(account: PhoneAccount, steal: boolean) {
    const turn = this.#turn
    const still = (tell: () => void) => () => turn === this.#turn && tell()
    this.#registration = new Registration(account, steal, {
      registered: still(() => this.#tell({ type: 'registered' })),
      rejected: still(() => this.#tell({ type: 'rejected' })),
      unlinked: still(() => this.#tell({ type: 'unlinked', at: Date.now() })),
      taken: still(() => this.#takenByAnotherComputer(account)),
      invited: (event) => this.#invited(event),
      busy: () => inCall(this.#state),
    })
    await this.#registration.begin()
  }

  #takenByAnotherComputer(account: PhoneAccount) {
    const turn = ++this.#turn
    this.#close()
    this.#tell({ type: 'refused', state: { kind: 'elsewhere', where: 'computer' } })
    this.#lookAgain = setTimeout(() => turn === this.#turn && void this.#begin(account, false, true), LOOK_AGAIN_MS)
  }

  #watchMicrophone(microphone: MediaStream) {
    this.#missing?.()
    this.#missing = null
    whenGone(microphone, () => this.#sound.microphone === microphone && this.#microphoneGone())
  }

  /** A talk goes on, unheard; without one there is no telephone until it is back. */
  #microphoneGone() {
    if (this.#state.kind === 'talking') {
      this.#tell({ type: 'microphone', there: false })
    } else {
      this.#close()
      this.#turn++
      this.#tell({ type: 'refused', state: { kind: 'no-microphone', why: 'missing' } })
    }
    this.#awaitMicrophone()
  }

  #awaitMicrophone() {
    this.#missing?.()
    this.#missing = untilBack(() => void this.#seekMicrophone())
  }

  /** Without asking the person: that is done at a click only. */
  async #seekMicrophone() {
    if (!this.#missing || !(await mayOpenMicrophone())) return
    const fresh = await openMicrophone().catch(() => null)
    if (!fresh) return
    const account = this.#account
    if (!this.#missing || !account) return closed(fresh)
    if (this.#state.kind === 'talking') return this.#takeMicrophone(fresh)
    closed(fresh)
    this.#missing()
    this.#missing = null
    await this.#begin(account, false)
  }

  async #takeMicrophone(fresh: MediaStream) {
    const sender = this.#connection()
      ?.getSenders()
      .find(({ track }) => track?.kind === 'audio')
    await this.#sound.exchange(fresh, { muted: this.#muted(), sender })
    this.#watchMicrophone(fresh)
    this.#tell({ type: 'microphone', there: true })
  }

  /** After a sleep all is begun anew, unless sound comes: then nothing was lost. */
  async #woke() {
    const account = this.#account
    if (!account || ['off', 'insecure', 'elsewhere', 'no-microphone'].includes(this.#state.kind)) return
    const before = (await this.traffic()).received
    await new Promise((later) => setTimeout(later, LISTEN_MS))
    const alive = this.#state.kind === 'talking' && (await this.traffic()).received > before
    if (alive || this.#account !== account) return
    this.#tell({ type: 'unlinked', at: Date.now() })
    await this.#begin(account, false, true)
  }

  #invited({ session, request }: IncomingRTCSessionEvent) {
    const standing = /answer-after=0/i.test(request.getHeader('Call-Info') ?? '')
    // the switch rings the standing line anew only when it holds the old one for gone: we may just not have heard of it
    if (this.#session && standing) this.#drop()
    if (this.#session) return session.terminate({ status_code: 486 })
    this.#session = session
    const from = session.remote_identity.display_name || session.remote_identity.uri.user
    follow(session, {
      heard: (stream) => this.#hear(stream),
      talking: () => this.#tell({ type: 'talking', at: Date.now() }),
      muted: (muted) => this.#tell({ type: 'muted', muted }),
      over: () => this.#session === session && this.#over(),
    })
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
    this.#tell({ type: 'over', registered: this.#registration?.registered ?? false, at: Date.now() })
  }

  #drop() {
    const old = this.#session
    this.#over()
    if (old && !old.isEnded()) old.terminate()
  }

  /** Stands in line again: when the other tab is gone the telephone comes back by itself. */
  #lostToAnotherTab() {
    this.#release = null
    const account = this.#account
    this.#turn++
    this.#close()
    this.#tell({ type: 'refused', state: { kind: 'elsewhere', where: 'tab' } })
    if (account) void this.#begin(account, false, true)
  }

  #close() {
    clearTimeout(this.#lookAgain)
    this.#missing?.()
    this.#missing = null
    this.#registration?.stop()
    this.#registration = null
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
