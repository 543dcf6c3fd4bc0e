import { IconEar } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLive } from '../api/live'
import s from './supervised.module.css'

interface By {
  name: string
  ear: 'LISTEN' | 'WHISPER' | 'BARGE'
}

/** Says that a supervisor is on one's talk, where one is to know. */
export function Supervised() {
  const { t } = useTranslation()
  const [by, setBy] = useState<By | null>(null)
  useLive((message) => {
    if (message.type === 'supervised') setBy((message.by as By | undefined) ?? null)
  })
  if (!by) return null
  return (
    <div className={s.supervised} role="status">
      <IconEar size={18} />
      {t(`supervised.${by.ear}`, { name: by.name || t('role.SUPERVISOR') })}
    </div>
  )
}
