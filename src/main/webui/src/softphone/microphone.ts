import type { PhoneState } from './state'

const WANTED = { echoCancellation: true, noiseSuppression: true, autoGainControl: true }
const INPUT = 'tritone-microphone'
const OUTPUT = 'tritone-speaker'

export class NoMicrophone extends Error {
  constructor(readonly state: Extract<PhoneState, { kind: 'insecure' | 'no-microphone' }>) {
    super(state.kind)
  }
}

/** Opens the microphone the person chose, or the usual one where that is gone. */
export async function openMicrophone(): Promise<MediaStream> {
  if (!window.isSecureContext || !navigator.mediaDevices) throw new NoMicrophone({ kind: 'insecure' })
  const chosen = localStorage.getItem(INPUT)
  try {
    return await navigator.mediaDevices.getUserMedia({
      audio: { ...WANTED, ...(chosen ? { deviceId: { ideal: chosen } } : {}) },
    })
  } catch (refused) {
    throw new NoMicrophone({ kind: 'no-microphone', why: why(refused) })
  }
}

function why(refused: unknown): 'denied' | 'missing' | 'busy' {
  const name = refused instanceof DOMException ? refused.name : ''
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied'
  return name === 'NotReadableError' ? 'busy' : 'missing'
}

/** Whether it may be opened without asking the person first. */
export async function mayOpenMicrophone(): Promise<boolean> {
  try {
    return (await navigator.permissions.query({ name: 'microphone' })).state === 'granted'
  } catch {
    return false // a browser that does not say: ask at the first click
  }
}

export const chosenSpeaker = () => localStorage.getItem(OUTPUT) ?? ''
export const rememberMicrophone = (id: string) => localStorage.setItem(INPUT, id)
export const rememberSpeaker = (id: string) => localStorage.setItem(OUTPUT, id)

export async function soundDevices() {
  const all = (await navigator.mediaDevices?.enumerateDevices()) ?? []
  const of = (kind: MediaDeviceKind) => all.filter((device) => device.kind === kind && device.deviceId)
  return {
    microphones: of('audioinput'),
    speakers: of('audiooutput'),
    microphone: localStorage.getItem(INPUT) ?? 'default',
    speaker: chosenSpeaker() || 'default',
  }
}

/** A microphone that is pulled out, or that the system takes away, is gone at once. */
export function whenGone(microphone: MediaStream, gone: () => void): void {
  for (const track of microphone.getAudioTracks()) track.addEventListener('ended', gone, { once: true })
}

const LOOK_EVERY_MS = 2000

/** Tries when something was plugged in, and every other second, for not every browser tells. Returns how to give up. */
export function untilBack(attempt: () => void): () => void {
  const timer = setInterval(attempt, LOOK_EVERY_MS)
  navigator.mediaDevices?.addEventListener('devicechange', attempt)
  return () => {
    clearInterval(timer)
    navigator.mediaDevices?.removeEventListener('devicechange', attempt)
  }
}
