/** What a person's browser telephone is doing: one thing at a time. */
export type PhoneState =
  /** nobody asked for it */
  | { kind: 'off' }
  /** the page did not come by https: browsers give it no microphone */
  | { kind: 'insecure' }
  /** another tab of this browser, or another computer, has the telephone */
  | { kind: 'elsewhere'; where: 'tab' | 'computer' }
  | { kind: 'no-microphone'; why: 'denied' | 'missing' | 'busy' }
  /** on the way to the switch; `lost`: it had been there before */
  | { kind: 'connecting'; since: number; lost: boolean }
  /** the switch does not take the account */
  | { kind: 'rejected' }
  | { kind: 'ready' }
  | { kind: 'ringing'; call: PhoneCall }
  | { kind: 'answering'; call: PhoneCall }
  | Talking

export interface Talking {
  kind: 'talking'
  call: PhoneCall
  since: number
  muted: boolean
  /** whether the switch can be told anything; the sound does not need it */
  linked: boolean
  /** whether sound has come in lately */
  hears: boolean
  /** whether the microphone is there */
  speaks: boolean
}

export interface PhoneCall {
  id: string
  /** as the switch names the caller */
  from: string
  /** the standing line, which is picked up by itself; else it rings */
  standing: boolean
}

export type PhoneEvent =
  | { type: 'started'; at: number }
  | { type: 'stopped' }
  | { type: 'refused'; state: Extract<PhoneState, { kind: 'insecure' | 'elsewhere' | 'no-microphone' }> }
  | { type: 'registered' }
  | { type: 'rejected' }
  | { type: 'unlinked'; at: number }
  | { type: 'invited'; call: PhoneCall }
  | { type: 'answering' }
  | { type: 'talking'; at: number }
  | { type: 'muted'; muted: boolean }
  | { type: 'heard'; hears: boolean }
  | { type: 'microphone'; there: boolean }
  | { type: 'over'; registered: boolean; at: number }

/** What follows from what happened; what does not fit changes nothing. */
export function next(state: PhoneState, event: PhoneEvent): PhoneState {
  switch (event.type) {
    case 'started':
      return { kind: 'connecting', since: event.at, lost: false }
    case 'stopped':
      return { kind: 'off' }
    case 'refused':
      return event.state
    case 'registered':
      if (state.kind === 'talking') return { ...state, linked: true }
      return inCall(state) ? state : { kind: 'ready' }
    case 'rejected':
      return inCall(state) ? state : { kind: 'rejected' }
    case 'unlinked':
      return unlinked(state, event.at)
    case 'invited':
      return inCall(state) ? state : { kind: 'ringing', call: event.call }
    case 'answering':
      return state.kind === 'ringing' ? { kind: 'answering', call: state.call } : state
    case 'talking':
      if (state.kind !== 'ringing' && state.kind !== 'answering') return state
      return { kind: 'talking', call: state.call, since: event.at, muted: false, linked: true, hears: true, speaks: true }
    case 'muted':
      return state.kind === 'talking' ? { ...state, muted: event.muted } : state
    case 'heard':
      return state.kind === 'talking' && state.hears !== event.hears ? { ...state, hears: event.hears } : state
    case 'microphone':
      return state.kind === 'talking' && state.speaks !== event.there ? { ...state, speaks: event.there } : state
    case 'over':
      if (!inCall(state)) return state
      return event.registered ? { kind: 'ready' } : { kind: 'connecting', since: event.at, lost: true }
  }
}

function unlinked(state: PhoneState, at: number): PhoneState {
  switch (state.kind) {
    case 'talking':
      return { ...state, linked: false }
    case 'ready':
    case 'ringing':
    case 'answering':
      return { kind: 'connecting', since: at, lost: true }
    case 'off':
    case 'insecure':
    case 'elsewhere':
    case 'no-microphone':
    case 'connecting':
    case 'rejected':
      return state
  }
}

export const inCall = (state: PhoneState) => state.kind === 'ringing' || state.kind === 'answering' || state.kind === 'talking'
