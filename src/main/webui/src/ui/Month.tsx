import { ActionIcon, UnstyledButton } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import s from './month.module.css'
import { nextDay, nextMonth, weeksOf } from './written'

const WALKS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }

/** A month to pick a day from, by pointer or by the arrow keys. */
export function Month({ value, today, pick }: { value: string; today: string; pick(day: string): void }) {
  const { t, i18n } = useTranslation()
  const [at, walk] = useState(value || today)
  const [walked, setWalked] = useState(false)
  const here = useRef<HTMLButtonElement>(null)
  const month = at.slice(0, 7)
  const weeks = weeksOf(month)
  const written = (day: string, how: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(i18n.language === 'en' ? 'en-GB' : 'ru-RU', { ...how, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
  useEffect(() => {
    if (walked) here.current?.focus()
  }, [at, walked])
  const turn = (by: number) => {
    setWalked(false)
    walk(`${nextMonth(month, by)}-01`)
  }
  const press = (event: KeyboardEvent) => {
    const by = WALKS[event.key]
    if (!by) return
    event.preventDefault()
    setWalked(true)
    walk(nextDay(at, by))
  }
  return (
    <div className={s.month}>
      <div className={s.head}>
        <ActionIcon variant="subtle" color="gray" aria-label={t('moment.earlier')} onClick={() => turn(-1)}>
          <IconChevronLeft size={18} />
        </ActionIcon>
        <b aria-live="polite">
          {written(at, { month: 'long' })} {at.slice(0, 4)}
        </b>
        <ActionIcon variant="subtle" color="gray" aria-label={t('moment.later')} onClick={() => turn(1)}>
          <IconChevronRight size={18} />
        </ActionIcon>
      </div>
      <div className={s.days} onKeyDown={press}>
        {weeks[0]!.map((day) => (
          <span key={day} aria-hidden>
            {written(day, { weekday: 'short' })}
          </span>
        ))}
        {weeks.flat().map((day) => (
          <UnstyledButton
            key={day}
            ref={day === at ? here : undefined}
            className={s.day}
            tabIndex={day === at ? 0 : -1}
            data-autofocus={day === at || undefined}
            data-other={!day.startsWith(month) || undefined}
            data-today={day === today || undefined}
            aria-pressed={day === value}
            aria-label={written(day, { day: 'numeric', month: 'long', year: 'numeric' })}
            onClick={() => pick(day)}
          >
            {Number(day.slice(8))}
          </UnstyledButton>
        ))}
      </div>
    </div>
  )
}
