import type { TFunction } from 'i18next'

const SHARES = ['risk', 'threshold', 'occupancy', 'answered']

/** `RISK free=3 risk=0.031`: the rule that bound, then the figures it was bound by. */
export function reasonOf(because: string): { code: string; figures: Record<string, string> } {
  const [code = '', ...figures] = because.split(' ')
  return { code, figures: Object.fromEntries(figures.map((figure) => figure.split('=') as [string, string])) }
}

/** The same in words. A code without words is shown as it is. */
export function because(reason: string, t: TFunction, share: (value: number) => string): string {
  const { code, figures } = reasonOf(reason)
  const values = Object.fromEntries(
    Object.entries(figures).map(([name, value]) => [name, SHARES.includes(name) ? share(Number(value)) : value]),
  )
  return t(`because.${code}` as 'because.FREE_AGENTS', { ...values, defaultValue: reason })
}
