import { Badge, Button, Skeleton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { DayOffView } from '../../api/schema'
import { Refusal } from '../../ui/Refusal'
import { type useChange, useYear } from './holidays'
import s from './holidays.module.css'

/** One year's closed days, and those of the calendar that are worked on all the same. */
export function Days({
  country,
  year,
  mayChange,
  change,
}: {
  country: string
  year: number
  mayChange: boolean
  change: ReturnType<typeof useChange>
}) {
  const { t, i18n } = useTranslation()
  const { data, error } = useYear(country, year)
  if (!data) return error ? <Refusal error={error} /> : <Skeleton h={160} />
  const date = new Intl.DateTimeFormat(i18n.language === 'en' ? 'en-GB' : 'ru-RU', {
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  })
  if (data.length === 0) return <p className={s.none}>{t('holidays.none')}</p>
  return (
    <ul className={s.days}>
      {data.map((one) => (
        <li key={one.day} data-open={one.origin === 'OPENED' || undefined}>
          <time dateTime={one.day}>{date.format(new Date(one.day))}</time>
          <span>{nameOf(one)}</span>
          {one.origin !== 'SHIPPED' && (
            <Badge variant="light" color={one.origin === 'OPENED' ? 'teal' : 'gray'}>
              {t(`holidays.origin.${one.origin}`)}
            </Badge>
          )}
          {mayChange && (
            <Button
              size="compact-sm"
              variant="subtle"
              color="gray"
              disabled={change.isPending}
              onClick={() => change.mutate({ kind: one.origin === 'OPENED' ? 'close' : 'open', country, day: one.day })}
            >
              {t(one.origin === 'OPENED' ? 'holidays.close' : one.origin === 'ADDED' ? 'holidays.remove' : 'holidays.open')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )

  function nameOf({ key, name }: DayOffView) {
    return key ? t(`holidays.names.${key}` as 'holidays.names.NEW_YEAR', { defaultValue: name ?? key }) : (name ?? t('holidays.unnamed'))
  }
}
