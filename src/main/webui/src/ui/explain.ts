import i18next, { type TFunction } from 'i18next'
import { Refused } from '../api/client'
import type ru from '../locales/ru.json'

/** The words for a refusal: ours where the type is known, the service's own otherwise. */
export function explain(error: unknown, t: TFunction): { title: string; detail: string } {
  if (!(error instanceof Refused)) return { title: t('problem.unexpected.title'), detail: t('problem.unexpected.detail') }
  const slug = error.problem.type.replace('/problems/', '')
  const known = i18next.exists(`problem.${slug}.title`) ? (slug as keyof typeof ru.problem) : undefined
  if (!known) return { title: error.problem.title || t('problem.unexpected.title'), detail: error.problem.detail }
  return { title: t(`problem.${known}.title`), detail: t(`problem.${known}.detail`) || error.problem.detail }
}
