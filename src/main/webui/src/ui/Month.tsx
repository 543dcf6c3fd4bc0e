import '@mantine/dates/styles.css'
import 'dayjs/locale/ru'
import { DatePicker } from '@mantine/dates'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import s from './month.module.css'

/** A month to pick a day from, by pointer or by the arrow keys; today is the reader's, not the browser's. */
export default function Month({ value, today, pick }: { value: string; today: string; pick(day: string): void }) {
  const { t, i18n } = useTranslation()
  const here = useRef<HTMLDivElement>(null)
  const first = value || today
  // the first time, what holds the focus in the popover has looked for it before this was loaded
  useEffect(() => here.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus(), [])
  return (
    <DatePicker
      ref={here}
      locale={i18n.language}
      // a weekend's red is too faint to read on the dark page
      weekendDays={[]}
      value={value || null}
      defaultDate={first}
      // Escape closes the month, not the dialog it stands in
      __stopPropagation
      onChange={(day) => pick(day ?? value)}
      allowDeselect
      getDayProps={(day) => ({ className: day === today ? s.today : undefined, 'data-autofocus': day === first || undefined })}
      ariaLabels={{ previousMonth: t('moment.earlier'), nextMonth: t('moment.later') }}
    />
  )
}
