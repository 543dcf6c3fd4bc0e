import type { CampaignInput, CampaignView, Mode } from '../../api/schema'
import { DAYS, type Day } from './hours'
import { type PaceDraft, paceInput, paceOf } from './pace'

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
    recordingNotice: campaign?.recordingNotice ?? true,
    detectMachine: campaign?.detectMachine ?? false,
    scriptId: campaign?.scriptId ? String(campaign.scriptId) : null,
  }
}

/** What is sent: the draft, and of a known campaign whatever the form does not show, as it was. */
export function inputOf(draft: Draft, campaign?: CampaignView): CampaignInput {
  const { hours, mostAttempts, perDay, perWeek, team, trunk, bases, callerId, scriptId, pace, ...same } = draft
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
    retryRules: campaign && { ...campaign.retryRules, mostAttempts },
    attemptCaps: { perDay, perWeek: Math.max(perDay, perWeek) },
    language: campaign?.language ?? 'ru',
    version: campaign?.version,
  } as CampaignInput
}

function hoursOf(campaign: CampaignView): DayHours {
  const entries = DAYS.flatMap((day) => {
    const window = (campaign.callingHours.days?.[day] as { from: string; to: string }[] | undefined)?.[0]
    return window ? [[day, { from: window.from.slice(0, 5), to: window.to.slice(0, 5) }]] : []
  })
  return Object.fromEntries(entries)
}
