import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import en from './locales/en.json'
import ru from './locales/ru.json'

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof ru }
  }
}

export type Language = 'ru' | 'en'

const KEY = 'tritone-language'
const asked = new URLSearchParams(location.search).get('lang') ?? localStorage.getItem(KEY)

void i18next.use(initReactI18next).init({
  lng: asked === 'en' ? 'en' : 'ru',
  fallbackLng: 'ru',
  resources: { ru: { translation: ru }, en: { translation: en } },
  interpolation: { escapeValue: false },
})
document.documentElement.lang = i18next.language

export function speak(language: Language) {
  localStorage.setItem(KEY, language)
  document.documentElement.lang = language
  return i18next.changeLanguage(language)
}

export default i18next
