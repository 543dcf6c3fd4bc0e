import type { CallView, DeskView, LeadCard, PreviewView } from '../../api/schema'

/** What the desk shows: one thing at a time, read from what the service pushed. */
export type Place =
  | { at: 'off' }
  | { at: 'connecting'; since: string }
  | { at: 'unreachable'; since: string }
  | { at: 'paused'; since: string; reason: string }
  | { at: 'waiting'; since: string }
  | { at: 'preview'; preview: PreviewView }
  | { at: 'calling'; call: CallView; lead: LeadCard | null }
  | { at: 'talking'; call: CallView; lead: LeadCard | null; line: boolean }
  | { at: 'wrapUp'; call: CallView; lead: LeadCard | null; since: string; until: string }

export function placeOf(desk: DeskView, preview: PreviewView | null): Place {
  const { agent, call, lead } = desk
  switch (agent.state) {
    case 'OFF':
      return { at: 'off' }
    case 'CONNECTING':
      return { at: 'connecting', since: agent.since }
    case 'DISCONNECTED':
      return { at: 'unreachable', since: agent.since }
    case 'PAUSED':
      return { at: 'paused', since: agent.since, reason: agent.reason ?? 'break' }
    case 'READY':
      return preview ? { at: 'preview', preview } : { at: 'waiting', since: agent.since }
    case 'JOINING':
    case 'TALKING':
      if (!call) return { at: 'waiting', since: agent.since }
      return call.phase === 'TALKING' && agent.state === 'TALKING'
        ? { at: 'talking', call, lead, line: agent.line }
        : { at: 'calling', call, lead }
    case 'WRAP_UP':
      if (!call) return { at: 'waiting', since: agent.since }
      return { at: 'wrapUp', call, lead, since: agent.since, until: agent.until ?? agent.since }
  }
}

/** The call that the form on the desk belongs to, if there is one. */
export const callOf = (place: Place): CallView | null => (place.at === 'talking' || place.at === 'wrapUp' ? place.call : null)

export const onShift = (place: Place) => place.at !== 'off'
