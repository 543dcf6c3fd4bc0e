const LOOK_EVERY_MS = 2000
/** A page at work is late by less; one in the background may be let run once a minute only. */
const SLEPT_MS = 12_000
const SLEPT_HIDDEN_MS = 75_000

/** Calls when the computer has been asleep: what was open before is dead, though nothing has said so yet. */
export function onWake(wake: () => void): void {
  let last = Date.now()
  const look = () => {
    const now = Date.now()
    const slept = now - last > (document.hidden ? SLEPT_HIDDEN_MS : SLEPT_MS)
    last = now
    if (slept) wake()
  }
  setInterval(look, LOOK_EVERY_MS)
}
