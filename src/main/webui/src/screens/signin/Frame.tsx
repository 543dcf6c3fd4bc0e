import { Anchor } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type Language, speak } from '../../i18n'
import s from './signin.module.css'

const BARS = Array.from({ length: 42 }, (_, i) => 24 + Math.abs(Math.sin(i * 0.9) * 110 + Math.sin(i * 0.31) * 80))

/** The page before the work: what is asked on the left, what this is on the right. */
export function Frame({ title, note, children }: { title: string; note: string; children: ReactNode }) {
  const { t, i18n } = useTranslation()
  const other: Language = i18n.language === 'ru' ? 'en' : 'ru'
  return (
    <div className={s.screen}>
      <main className={s.form}>
        <div className={s.inner}>
          <div className={s.brand}>
            <img src="/icon.svg" width={40} height={40} alt="" /> Tritone
          </div>
          <h1>{title}</h1>
          <p>{note}</p>
          {children}
          <div className={s.language}>
            <Anchor component="button" type="button" onClick={() => void speak(other)}>
              {other === 'en' ? 'English' : 'Русский'}
            </Anchor>
          </div>
        </div>
      </main>
      <div className={s.art} aria-hidden>
        <div className={s.wave}>
          {BARS.map((height, i) => (
            <i key={i} style={{ height }} />
          ))}
        </div>
        <h2>{t('signin.artTitle')}</h2>
        <p>{t('signin.artNote')}</p>
      </div>
    </div>
  )
}
