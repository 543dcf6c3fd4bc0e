const NAME = 'tritone-phone'
/** A page that is being reloaded lets go within this time. */
const PATIENCE_MS = 1500

/**
 * One telephone for all tabs of a browser: waits until no other has it. `elsewhere` is called when that takes long;
 * `lost` when another tab takes it over. Returns how to let go.
 */
export async function holdPhone({ steal, elsewhere, lost }: { steal: boolean; elsewhere(): void; lost(): void }) {
  if (!navigator.locks) return () => {}
  const late = setTimeout(elsewhere, PATIENCE_MS)
  return new Promise<() => void>((held) => {
    const hold = () =>
      new Promise<void>((release) => {
        clearTimeout(late)
        held(release)
      })
    navigator.locks.request(NAME, steal ? { steal: true } : {}, hold).catch(lost)
  })
}
