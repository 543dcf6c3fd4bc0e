import { Input, type MantineSize } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../api/session'
import { DayField } from './DayField'
import s from './moment.module.css'
import { TimeField } from './TimeField'
import { dayOf } from './zoned'

const MORNING = '10:00'

/** A day and a time as 2026-11-22T18:00: what is left out is filled in, the day with today. Without a day it is nothing. */
export function MomentField({
  value,
  onChange,
  name,
  label,
  description,
  error,
  size,
}: {
  value: string
  onChange(moment: string): void
  /** what is asked for, where no label says it */
  name?: string
  label?: string
  description?: string
  error?: ReactNode
  size?: MantineSize
}) {
  const { t } = useTranslation()
  const zone = useSession()?.zone
  const [day = '', time = ''] = value.split('T')
  const today = () => dayOf(new Date(), zone)
  const what = label ?? name
  return (
    <Input.Wrapper role="group" aria-label={what} label={label} labelElement="div" description={description} error={error} size={size}>
      <div className={s.moment}>
        <DayField
          size={size}
          aria-label={`${what}: ${t('moment.day')}`}
          error={!!error}
          value={day}
          onChange={(chosen) => onChange(chosen && `${chosen}T${time || MORNING}`)}
        />
        <TimeField
          size={size}
          aria-label={`${what}: ${t('moment.time')}`}
          error={!!error}
          value={time}
          onChange={(chosen) => onChange(`${day || today()}T${chosen}`)}
        />
      </div>
    </Input.Wrapper>
  )
}
