import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import type ru from './locales/ru.json'

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof ru }
  }
}

export type Language = 'ru' | 'en'

const KEY = 'tritone-language'
const asked = new URLSearchParams(location.search).get('lang') ?? localStorage.getItem(KEY)

/** Only the language that is read is fetched. */
const texts = {
  ru: () => import('./locales/ru.json'),
  en: () => import('./locales/en.json'),
}

/** Resolves when the page can speak. */
export const spoken = begin(asked === 'en' ? 'en' : 'ru')

async function begin(language: Language) {
  const { default: translation } = await texts[language]()
  await i18next.use(initReactI18next).init({
    lng: language,
    resources: { [language]: { translation } },
    interpolation: { escapeValue: false },
  })
  document.documentElement.lang = language
}

export async function speak(language: Language) {
  localStorage.setItem(KEY, language)
  const { default: translation } = await texts[language]()
  i18next.addResourceBundle(language, 'translation', translation)
  document.documentElement.lang = language
  return i18next.changeLanguage(language)
}

export default i18next
