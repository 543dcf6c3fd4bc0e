import { Meter } from './meter'
import { chosenSpeaker } from './microphone'

const LISTEN_EVERY_MS = 1000
const SILENT_AFTER = 3

/** The telephone's microphone and speaker, and how loud each is. Knows nothing of calls. */
export class Sound {
  #microphone: MediaStream | null = null
  #context: AudioContext | null = null
  #mine: Meter | null = null
  #theirs: Meter | null = null
  #listening: ReturnType<typeof setInterval> | undefined
  readonly #speaker = new Audio()

  constructor() {
    this.#speaker.autoplay = true
  }

  get microphone() {
    return this.#microphone
  }

  /** Speaks from this microphone from now on; what was open before is the caller's to close. */
  open(microphone: MediaStream) {
    this.#microphone = microphone
    this.#context ??= new AudioContext()
    this.#mine?.close()
    this.#mine = new Meter(this.#context, microphone)
  }

  /** Another microphone in the middle of whatever goes on. */
  async exchange(fresh: MediaStream, { muted, sender }: { muted: boolean; sender: RTCRtpSender | undefined }) {
    const track = fresh.getAudioTracks()[0]
    if (!track) return
    track.enabled = !muted
    await sender?.replaceTrack(track)
    closed(this.#microphone)
    this.open(fresh)
  }

  /** Lets the other side be heard; tells each second whether anything still comes in. */
  hear(stream: MediaStream, received: () => Promise<number>, tell: (hears: boolean) => void) {
    this.#speaker.srcObject = stream
    void this.speak()
    this.#theirs?.close()
    this.#theirs = this.#context && new Meter(this.#context, stream)
    clearInterval(this.#listening)
    let before = 0
    let silent = 0
    const listen = async () => {
      const now = await received()
      silent = now > before ? 0 : silent + 1
      before = now
      tell(silent < SILENT_AFTER)
    }
    this.#listening = setInterval(() => void listen(), LISTEN_EVERY_MS)
  }

  /** From the speaker the person chose. */
  async speak() {
    try {
      await this.#speaker.setSinkId?.(chosenSpeaker() === 'default' ? '' : chosenSpeaker())
    } catch {
      // the chosen one is unplugged: the usual one speaks
    }
  }

  levels() {
    return { mine: this.#mine?.level() ?? 0, theirs: this.#theirs?.level() ?? 0 }
  }

  /** The call is over; the microphone stays open for the next. */
  quiet() {
    clearInterval(this.#listening)
    this.#speaker.srcObject = null
    this.#theirs?.close()
    this.#theirs = null
    this.#microphone?.getAudioTracks().forEach((track) => (track.enabled = true))
  }

  close() {
    this.#mine?.close()
    this.#mine = null
    closed(this.#microphone)
    this.#microphone = null
  }
}

export const closed = (stream: MediaStream | null) => stream?.getTracks().forEach((track) => track.stop())
