import type { BaseView, CampaignDefaults, CampaignInput, CampaignView, LawView, Mode, TeamView, TrunkView } from '../../api/schema'
import { amount } from '../trunks/terms'
import { DAYS, type Day } from './hours'
import { type PaceDraft, paceInput, paceOf } from './pace'
import { draftsOf, type RetryDrafts, rulesOf } from './retries'

/** One window a day is what the form offers; more of them come and go through the API untouched. */
export type DayHours = Partial<Record<Day, { from: string; to: string }>>

export interface Draft {
  name: string
  bases: string[]
  team: string | null
  mode: Mode
  pace: PaceDraft
  trunk: string | null
  mostLines: number
  ringSeconds: number
  wrapUpSeconds: number
  companyName: string
  callerId: string
  hours: DayHours
  mostAttempts: number
  perDay: number
  perWeek: number
  retries: RetryDrafts
  language: string
  /** empty: no cap */
  dayCost: number | string
  dayMinutes: number | string
  recordingNotice: boolean
  detectMachine: boolean
  scriptId: string | null
}

const FROM = '09:00'
const TO = '20:00'
const WORKDAYS = DAYS.slice(0, 5)

export function draftOf(campaign?: CampaignView): Draft {
  return {
    name: campaign?.name ?? '',
    bases: campaign?.bases.map(String) ?? [],
    team: campaign ? String(campaign.team) : null,
    mode: campaign?.mode ?? 'PROGRESSIVE',
    pace: paceOf(campaign),
    trunk: campaign?.trunk ?? null,
    mostLines: campaign?.mostLines ?? 30,
    ringSeconds: campaign?.ringSeconds ?? 25,
    wrapUpSeconds: campaign?.wrapUpSeconds ?? 60,
    companyName: campaign?.companyName ?? '',
    callerId: campaign?.callerId ?? '',
    hours: campaign ? hoursOf(campaign) : Object.fromEntries(WORKDAYS.map((day) => [day, { from: FROM, to: TO }])),
    mostAttempts: campaign?.retryRules.mostAttempts ?? 8,
    perDay: campaign?.attemptCaps.perDay ?? 3,
    perWeek: campaign?.attemptCaps.perWeek ?? 8,
    retries: draftsOf(campaign?.retryRules),
    language: campaign?.language ?? 'ru',
    dayCost: campaign?.dayCaps.cost ?? '',
    dayMinutes: campaign?.dayCaps.minutes ?? '',
    recordingNotice: campaign?.recordingNotice ?? true,
    detectMachine: campaign?.detectMachine ?? false,
    scriptId: campaign?.scriptId ? String(campaign.scriptId) : null,
  }
}

/** What is sent: the draft, and of a known campaign whatever the form does not show, as it was. */
export function inputOf(draft: Draft, campaign?: CampaignView): CampaignInput {
  const { hours, mostAttempts, perDay, perWeek, team, trunk, bases, callerId, scriptId, pace, dayCost, dayMinutes, retries, ...same } =
    draft
  const untouched = campaign && JSON.stringify(hoursOf(campaign)) === JSON.stringify(hours)
  const days = Object.fromEntries(Object.entries(hours).map(([day, window]) => [day, [window]]))
  return {
    ...same,
    pace: paceInput(pace),
    bases: bases.map(Number),
    team: Number(team),
    trunk: trunk ?? '',
    callerId: callerId || null,
    scriptId: scriptId ? Number(scriptId) : null,
    callingHours: untouched ? campaign.callingHours : { days },
    retryRules: { mostAttempts, rules: rulesOf(retries, campaign?.retryRules.rules) },
    dayCaps: { cost: amount(dayCost), minutes: amount(dayMinutes) },
    attemptCaps: { perDay, perWeek: Math.max(perDay, perWeek) },
    version: campaign?.version,
  } as CampaignInput
}

/** All that a new campaign's beginning follows from. */
export interface Known {
  bases: Pick<BaseView, 'id'>[]
  teams: Pick<TeamView, 'id'>[]
  trunks: Pick<TrunkView, 'name'>[]
  laws: LawView[]
  /** the campaigns there are */
  others: CampaignView[]
  defaults: CampaignDefaults
}

/** A new campaign: what there is only one of is chosen, and the law is that of the company's country. */
export function startOf({ bases, teams, trunks, laws, others, defaults }: Known): Draft {
  const last = [...others].sort((a, b) => b.id - a.id)[0]
  const draft: Draft = {
    ...draftOf(),
    bases: bases.length === 1 ? [String(bases[0]!.id)] : [],
    team: teams.length === 1 ? String(teams[0]!.id) : null,
    trunk: trunks.length === 1 ? trunks[0]!.name : null,
    companyName: last?.companyName ?? '',
    mostAttempts: defaults.retryRules.mostAttempts,
    perDay: defaults.attemptCaps.perDay,
    perWeek: defaults.attemptCaps.perWeek,
    retries: draftsOf(defaults.retryRules),
  }
  const started = { ...draft, pace: { ...draft.pace, law: defaults.law } }
  const law = laws.find((one) => one.law === defaults.law)
  return law ? lawfully(started, law) : started
}

/** The same within what a law allows: no more calls, no shorter ringing, no mode that it forbids. */
export function lawfully(draft: Draft, law: LawView): Draft {
  const allowed = draft.pace.advertising && !draft.pace.consent.trim() ? law.withoutConsent : law.withConsent
  const most = law.mostAbandoned
  return {
    ...draft,
    mode: allowed.includes(draft.mode) || allowed.length === 0 ? draft.mode : allowed[0]!,
    perDay: Math.min(draft.perDay, law.callsADay ?? draft.perDay),
    ringSeconds: Math.max(draft.ringSeconds, law.shortestRingSeconds),
    pace: { ...draft.pace, limitPercent: Math.min(draft.pace.limitPercent, most == null ? draft.pace.limitPercent : most * 100) },
  }
}

function hoursOf(campaign: CampaignView): DayHours {
  const entries = DAYS.flatMap((day) => {
    const window = campaign.callingHours.days?.[day]?.[0]
    return window ? [[day, { from: window.from.slice(0, 5), to: window.to.slice(0, 5) }] as const] : []
  })
  return Object.fromEntries(entries)
}
