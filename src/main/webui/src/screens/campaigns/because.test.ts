import type { TFunction } from 'i18next'
import { expect, test } from 'vitest'
import en from '../../locales/en.json'
import { because } from './because'

/** The words of a sentence, with its figures put in. */
const t = ((key: string, values: Record<string, string>) =>
  (en.because[key.replace('because.', '') as keyof typeof en.because] ?? key).replace(
    /\{\{(\w+)\}\}/g,
    (_, name: string) => values[name] ?? '?',
  )) as unknown as TFunction

const share = (value: number) => `${Math.round(value * 100)} %`

test('the sentence holds the figures that the rule was bound by', () => {
  expect(because({ code: 'FREE_AGENTS', figures: { free: '3', lines: '1' } }, t, share)).toBe(
    'Dialling for the free operators: 3 free, 1 dialling',
  )
})

test('a share is shown as one', () => {
  expect(because({ code: 'RISK', figures: { free: '3', risk: '0.031' } }, t, share)).toContain('risk 3 %')
})

test('a rule without figures is a sentence too', () => {
  expect(because({ code: 'LINK_DOWN', figures: {} }, t, share)).toBe('No connection to the switch')
})
