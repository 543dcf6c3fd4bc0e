import type { TFunction } from 'i18next'
import type { Role } from '../../api/schema'

const SCREENS = ['worklist', 'desk', 'me', 'campaigns', 'bases', 'scripts', 'floor', 'recordings', 'people', 'trunks', 'words', 'audit', 'system', 'start'] as const

/** What a page of ours is called; whoever asked without a page had no screen. */
export function screenOf(path: string, t: TFunction): string {
  if (path.startsWith('/api/')) return t('audit.noScreen')
  const known = SCREENS.find((screen) => path === `/${screen}` || path.startsWith(`/${screen}/`))
  return known ? t(`nav.${known}`) : path
}

/** What the service notes in words of its own; a name, a reason or a message that a person wrote stays as it is. */
const IN_WORDS = ['sign-in', 'add-person', 'change-person', 'grant-rights', 'publish-script', 'keep-recordings', 'put-message', 'put-notice']
const BETWEEN = /, (?![^[]*\])/

/** How the screen writes a moment, and what the department calls an outcome. */
interface Words {
  when(at: string): string
  outcome(code: string): string
}

export function detailOf({ action, detail }: { action: string; detail?: string | null }, words: Words, t: TFunction): string {
  if (action === 'choose-dispositions' && detail) return inside(detail).split(', ').map(words.outcome).join(', ')
  if (!detail || !IN_WORDS.includes(action)) return detail ?? ''
  return detail
    .split(BETWEEN)
    .map((part) => inWords(part, words, t))
    .filter(Boolean)
    .join(', ')
}

const inside = (brackets: string) => brackets.replace(/^\[|\]$/g, '')

function inWords(part: string, { when }: Words, t: TFunction): string {
  const [, what = '', rest = ''] = /^(from|also|until|campaign|looks at campaigns|version) (.+)$/.exec(part) ?? []
  const several = inside(rest)
  switch (what) {
    case 'from':
      return t('audit.fromAddress', { address: rest })
    case 'also':
      return several && t('audit.noted.also', { roles: several.split(', ').map((role) => t(`role.${role as Role}`)).join(', ') })
    case 'until':
      return t('audit.noted.until', { when: when(rest) })
    case 'campaign':
      return t('audit.noted.campaign', { id: rest })
    case 'looks at campaigns':
      return t('audit.noted.looksAt', { ids: several })
    case 'version':
      return t('audit.noted.version', { number: rest })
  }
  const [, figure = '', unit = ''] = /^([\d.]+) (days|s)$/.exec(part) ?? []
  if (unit === 'days') return t('audit.noted.days', { count: Number(figure) })
  if (unit === 's') return t('audit.noted.seconds', { seconds: Number(figure) })
  return t(`audit.noted.${part}` as 'audit.noted.shut', { defaultValue: t(`role.${part as Role}`, { defaultValue: part }) })
}
