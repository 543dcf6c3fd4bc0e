import i18next, { type TFunction } from 'i18next'

export const REASONS = ['asked', 'complaint', 'court', 'wrongNumber', 'partner'] as const

/** What the system notes is a code; what a person wrote stays as it is. */
export const reasonIn = (reason: string, t: TFunction): string => {
  const code = reason.toLowerCase().replaceAll('_', '-')
  return i18next.exists(`donotcall.codes.${code}`) ? t(`donotcall.codes.${code}` as 'donotcall.note') : reason
}
