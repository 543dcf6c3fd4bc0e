import type { TFunction } from 'i18next'
import { Refused } from '../../api/client'
import { explain } from '../../ui/explain'
import type { Draft } from './draft'

/** Which field a refusal of the whole campaign belongs to. */
const BY_TYPE: Record<string, string> = {
  'name-taken': 'name',
  'mode-forbidden': 'mode',
  'joined-too-late': 'mode',
  'no-consent-on-record': 'pace.consent',
  'abandoned-share-too-high': 'pace.limitPercent',
  'base-in-use': 'bases',
  'caller-id-not-of-line': 'callerId',
  'cap-without-prices': 'dayCost',
}
const BY_NAME: Record<string, string> = {
  abandonedShare: 'pace.limitPercent',
  law: 'pace.law',
  ratio: 'pace.ratio',
  weight: 'pace.weight',
  consent: 'pace.consent',
  callingHours: 'hours',
  retryRules: 'retries',
}

/** What the service refuses, beside the fields it is about; empty when it is about none of them. */
export function besideFields(error: unknown, draft: Draft, t: TFunction): Record<string, string> {
  if (!(error instanceof Refused)) return {}
  const { type, fields } = error.problem
  const { title, detail } = explain(error, t)
  const whole = BY_TYPE[type.replace('/problems/', '')]
  const beside: Record<string, string> = whole ? { [whole]: [title, detail].filter(Boolean).join('. ') } : {}
  for (const { name, reason } of fields) {
    const field = BY_NAME[name] ?? name
    if (field in draft || field.includes('.'))
      beside[field] = t(`fieldReason.${reason}` as 'fieldReason.unknown', { defaultValue: t('fieldReason.wrong') })
  }
  return beside
}
