const KEY = 'tritone-typeface'
const LATER_MS = 1500

/**
 * Brings the typeface. From the second visit on it lies in the browser's cache and is there with the first picture; on
 * the first nobody waits for it to begin to work.
 */
export function dress() {
  const known = localStorage.getItem(KEY) !== null
  setTimeout(() => void bring(), known ? 0 : LATER_MS)
}

async function bring() {
  await import('@fontsource-variable/inter')
  localStorage.setItem(KEY, 'known')
}
