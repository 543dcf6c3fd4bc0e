import type { TFunction } from 'i18next'
import type { Role } from '../../api/schema'

const SCREENS = [
  'worklist',
  'desk',
  'me',
  'figures',
  'holidays',
  'leads',
  'campaigns',
  'bases',
  'scripts',
  'floor',
  'recordings',
  'people',
  'trunks',
  'words',
  'audit',
  'system',
  'start',
] as const

/** What a page of ours is called; whoever asked without a page had no screen. */
export function screenOf(path: string, t: TFunction): string {
  if (path.startsWith('/api/')) return t('audit.noScreen')
  const known = SCREENS.find((screen) => path === `/${screen}` || path.startsWith(`/${screen}/`))
  if (known === 'leads') return t('leads.title')
  return known ? t(`nav.${known}`) : path
}

/** What the service notes in words of its own; a name, a reason or a message that a person wrote stays as it is. */
const IN_WORDS = [
  'sign-in',
  'sign-in-failed',
  'end-session',
  'propose-head',
  'agree-head',
  'decline-head',
  'set-security',
  'link-company-account',
  'add-person',
  'change-person',
  'grant-rights',
  'publish-script',
  'keep-recordings',
  'put-message',
  'put-notice',
  'change-profile',
]
const BETWEEN = /, (?![^[]*\])/

/** How the screen writes a moment, and what the department calls an outcome. */
interface Words {
  when(at: string): string
  outcome(code: string): string
  /** what a campaign is called */
  campaign?(id: string): string
}

export function detailOf({ action, detail }: { action: string; detail?: string | null }, words: Words, t: TFunction): string {
  if (action === 'choose-dispositions' && detail) return inside(detail).split(', ').map(words.outcome).join(', ')
  if (action === 'change-campaign' && detail)
    return detail
      .split(', ')
      .map((part) => setting(part, t))
      .join(', ')
  if (action === 'remove-base' && detail)
    return detail.replace(/, leads (\d+)$/, (_, count) => `, ${t('audit.noted.leads', { count: Number(count) })}`)
  if ((action === 'open-day' || action === 'close-day') && detail) return detail.split('-').reverse().join('.')
  if (!detail || !IN_WORDS.includes(action)) return detail ?? ''
  return detail
    .split(BETWEEN)
    .map((part) => inWords(part, words, t))
    .filter(Boolean)
    .join(', ')
}

const inside = (brackets: string) => brackets.replace(/^\[|\]$/g, '')

/** "mode PREVIEW > PREDICTIVE": which setting of a campaign changed, and how where that is told. */
function setting(part: string, t: TFunction): string {
  const [, name = part, before, after] = /^(\w+) (.*) > (.*)$/.exec(part) ?? []
  const word = t(`audit.setting.${name}` as 'audit.setting.mode', { defaultValue: name })
  if (after === undefined) return word
  const value = (text = '') =>
    name === 'mode'
      ? t(`mode.${text}` as 'mode.PREVIEW', { defaultValue: text })
      : name === 'law'
        ? t(`pace.laws.${text}` as 'pace.laws.RU', { defaultValue: text })
        : text === 'true'
          ? t('yes')
          : text === 'false'
            ? t('no')
            : text
  return `${word}: ${value(before)} → ${value(after)}`
}

function inWords(part: string, { when, campaign }: Words, t: TFunction): string {
  const [, what = '', rest = ''] = /^(from|also|until|campaign|looks at campaigns|version|limit|further|lock) (.+)$/.exec(part) ?? []
  const several = inside(rest)
  switch (what) {
    case 'from':
      return t('audit.fromAddress', { address: rest })
    case 'also':
      return (
        several &&
        t('audit.noted.also', {
          roles: several
            .split(', ')
            .map((role) => t(`role.${role as Role}`))
            .join(', '),
        })
      )
    case 'until':
      return t('audit.noted.until', { when: when(rest) })
    case 'campaign':
      return campaign ? t('audit.noted.campaignNamed', { name: campaign(rest) }) : t('audit.noted.campaign', { id: rest })
    case 'looks at campaigns':
      return campaign
        ? t('audit.noted.looksAtNamed', { names: several.split(', ').map(campaign).join(', ') })
        : t('audit.noted.looksAt', { ids: several })
    case 'limit':
      return t('audit.noted.limit', { count: Number(rest) })
    case 'further':
      return t('audit.noted.further', { count: Number(rest) })
    case 'lock':
      return t('audit.noted.lock', { count: Number(rest) })
    case 'version':
      return t('audit.noted.version', { number: rest })
  }
  const [, figure = '', unit = ''] = /^([\d.]+) (days|s)$/.exec(part) ?? []
  if (unit === 'days') return t('audit.noted.days', { count: Number(figure) })
  if (unit === 's') return t('audit.noted.seconds', { seconds: Number(figure) })
  return t(`audit.noted.${part}` as 'audit.noted.shut', { defaultValue: t(`role.${part as Role}`, { defaultValue: part }) })
}
