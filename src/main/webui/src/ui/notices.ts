const known = () => typeof Notification !== 'undefined'

/** Asked at the click by which somebody begins to take calls: then it is plain what for. */
export function askForNotices(): void {
  if (known() && Notification.permission === 'default') void Notification.requestPermission()
}

/** Shows a notice of the system; a click on it brings the page to the front. Returns how to take it back. */
export function notice(title: string, body: string): () => void {
  if (!known() || Notification.permission !== 'granted') return () => {}
  const shown = new Notification(title, { body, icon: '/icon.svg', tag: 'tritone-call' })
  shown.onclick = () => {
    window.focus()
    shown.close()
  }
  return () => shown.close()
}

const TONES = [660, 880]
const TONE_S = 0.18
const LOUD = 0.12

/** Two short tones, one above the other. */
export function ring(): void {
  try {
    const context = new AudioContext()
    const gain = context.createGain()
    gain.gain.value = LOUD
    gain.connect(context.destination)
    TONES.forEach((hertz, at) => {
      const tone = context.createOscillator()
      tone.frequency.value = hertz
      tone.connect(gain)
      tone.start(context.currentTime + at * TONE_S)
      tone.stop(context.currentTime + (at + 1) * TONE_S)
    })
    setTimeout(() => void context.close(), 1000)
  } catch {
    // a browser without sound rings not
  }
}
