import type { RetryRules } from '../../api/schema'

type Rule = RetryRules['rules'][string]
export type Part = Rule['partOfDay']

/** The outcomes after which a client may be called again, as often as they come. */
export const OUTCOMES = [
  'NO_ANSWER',
  'BUSY',
  'OUT_OF_REACH',
  'REJECTED',
  'MACHINE',
  'ANSWERING_MACHINE',
  'ABANDONED',
  'GONE_BEFORE_JOIN',
  'HANG_UP',
  'NOT_STATED',
] as const
export type Outcome = (typeof OUTCOMES)[number]

export const PARTS: Part[] = ['ANY', 'ANOTHER', 'MORNING', 'AFTERNOON', 'EVENING']

/** A rule as the form has it: the wait in minutes. */
export interface RetryDraft {
  minutes: number
  part: Part
  most: number
}

/** None: the outcome ends the lead. */
export type RetryDrafts = Partial<Record<Outcome, RetryDraft>>

const FIRST: RetryDraft = { minutes: 60, part: 'ANY', most: 3 }

/** "P1DT2H30M" as minutes. */
export function minutesOf(duration: string): number {
  const parts = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.\d+)?S)?)?$/.exec(duration)
  if (!parts) return 0
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = parts.slice(1).map((part) => Number(part ?? 0))
  return days * 1440 + hours * 60 + minutes + Math.round(seconds / 60)
}

export function draftsOf(rules: RetryRules | undefined): RetryDrafts {
  return Object.fromEntries(
    OUTCOMES.flatMap((outcome) => {
      const rule = rules?.rules[outcome]
      return rule ? [[outcome, { minutes: minutesOf(rule.delay), part: rule.partOfDay, most: rule.most }]] : []
    }),
  )
}

/** What is sent; rules of outcomes that the form does not show stay as they were. */
export function rulesOf(drafts: RetryDrafts, before: RetryRules['rules'] = {}): RetryRules['rules'] {
  const others = Object.entries(before).filter(([outcome]) => !OUTCOMES.includes(outcome as Outcome))
  const shown = Object.entries(drafts).map(
    ([outcome, draft]) => [outcome, { delay: `PT${draft.minutes}M`, partOfDay: draft.part, most: draft.most }] as const,
  )
  return Object.fromEntries([...others, ...shown])
}

export const switched = (drafts: RetryDrafts, outcome: Outcome, on: boolean): RetryDrafts => {
  const next = { ...drafts }
  if (on) next[outcome] = FIRST
  else delete next[outcome]
  return next
}
