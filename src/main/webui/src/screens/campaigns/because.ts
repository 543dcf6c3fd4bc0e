import type { TFunction } from 'i18next'

/** `FREE_AGENTS free=3 lines=1` in words. A code without words is shown as it is. */
export function because(reason: string, t: TFunction): string {
  const [code = '', ...figures] = reason.split(' ')
  const values = Object.fromEntries(figures.map((figure) => figure.split('=')))
  return t(`because.${code}` as 'because.FREE_AGENTS', { ...values, defaultValue: reason })
}
