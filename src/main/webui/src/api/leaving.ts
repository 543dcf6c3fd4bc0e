type Act = () => void

const parts = new Set<Act>()
let ask: Act = () => {}

/** What must not outlive a session: each part of the page says how it lets go of what it holds. */
export const atLeaving = (letGo: Act) => void parts.add(letGo)

/** Nobody is signed in any more, or somebody else is: nothing of the one before stays. */
export const leave = () => parts.forEach((letGo) => letGo())

/** Who finds out whether the session still stands. */
export const whenDoubted = (find: Act) => {
  ask = find
}

/** Something speaks against the session: a refusal, or a stream that the service shut. */
export const doubt = () => ask()
