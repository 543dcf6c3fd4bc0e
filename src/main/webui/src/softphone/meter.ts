/** How loud a stream is, from 0 to 1. Reads only when asked. */
export class Meter {
  readonly #context: AudioContext
  readonly #analyser: AnalyserNode
  readonly #source: MediaStreamAudioSourceNode
  readonly #samples: Float32Array<ArrayBuffer>

  constructor(context: AudioContext, stream: MediaStream) {
    this.#context = context
    this.#analyser = context.createAnalyser()
    this.#analyser.fftSize = 512
    this.#samples = new Float32Array(this.#analyser.fftSize)
    this.#source = context.createMediaStreamSource(stream)
    this.#source.connect(this.#analyser)
  }

  level(): number {
    if (this.#context.state === 'suspended') void this.#context.resume()
    this.#analyser.getFloatTimeDomainData(this.#samples)
    let squares = 0
    for (const sample of this.#samples) squares += sample * sample
    // speech lies about 30 dB below full scale: the root brings it into sight
    return Math.min(1, Math.sqrt(Math.sqrt(squares / this.#samples.length)) * 1.6)
  }

  close() {
    this.#source.disconnect()
  }
}
