import { IconAlertCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Flaw } from '../../api/schema'
import s from './scripts.module.css'

/** What is wrong at one place, where it is wrong. */
export function FlawLines({ flaws }: { flaws: Flaw[] }) {
  const { t } = useTranslation()
  if (flaws.length === 0) return null
  return (
    <ul className={s.flaws} role="alert">
      {flaws.map((flaw, i) => (
        <li key={i}>
          <IconAlertCircle size={15} aria-hidden />
          {t(`flaw.${flaw.reason}`, { detail: flaw.detail })}
        </li>
      ))}
    </ul>
  )
}
