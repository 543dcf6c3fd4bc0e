import type { CampaignView, LawView, Mode } from '../../api/schema'

type Law = LawView['law']

export interface PaceDraft {
  law: Law
  advertising: boolean
  consent: string
  ratio: number
  limitPercent: number
  weight: number
}

export const LAWS: readonly Law[] = ['NONE', 'RU', 'US', 'UK']
export const MODES: readonly Mode[] = ['PREVIEW', 'PROGRESSIVE', 'RATIO', 'PREDICTIVE']

export function paceOf(campaign?: CampaignView): PaceDraft {
  const pace = campaign?.pace
  return {
    law: pace?.law ?? 'NONE',
    advertising: pace?.advertising ?? true,
    consent: pace?.consent ?? '',
    ratio: pace?.ratio ?? 1.5,
    limitPercent: Math.round((pace?.abandonedShare ?? 0.03) * 1000) / 10,
    weight: pace?.weight ?? 1,
  }
}

export function paceInput({ limitPercent, consent, ...same }: PaceDraft) {
  return { ...same, consent: consent.trim() || null, abandonedShare: Math.round(limitPercent * 10) / 1000 }
}

/** Whether the mode has a limit on abandoned calls of its own. */
export const limited = (mode: Mode) => mode === 'RATIO' || mode === 'PREDICTIVE'

/**
 * Why the law forbids a mode; nothing when it allows it, or while the laws are still loading. Leads with a consent of their
 * own may be dialled in it all the same.
 */
export function why(law: LawView | undefined, mode: Mode, pace: PaceDraft, leadsAgreed = 0): 'NO_CONSENT' | 'FORBIDDEN' | 'LIMIT' | null {
  if (!law) return null
  if (!law.withConsent.includes(mode)) return 'FORBIDDEN'
  if (leadsAgreed === 0 && asksEachLead(law, mode, pace)) return 'NO_CONSENT'
  const most = law.mostAbandoned
  return limited(mode) && most != null && pace.limitPercent > most * 100 + 1e-9 ? 'LIMIT' : null
}

/** Whether leads without consent of their own are left alone: the campaign has none for all of them. */
export function asksEachLead(law: LawView, mode: Mode, pace: PaceDraft) {
  return pace.advertising && pace.consent.trim() === '' && !law.withoutConsent.includes(mode)
}

/** Whether the law adds hours and a cap of its own to each campaign's. */
export const hasRules = (law: LawView) => law.callsADay != null

/** `09:00:00` as a person writes it. */
export const clock = (time: string) => time.slice(0, 5)

/** Whether consent changes anything under this law. */
export const asksConsent = (law?: LawView) => !!law && law.withoutConsent.length < law.withConsent.length
