import { useTranslation } from 'react-i18next'
import type { DayView } from '../../api/schema'
import { useNumbers } from '../../ui/numbers'
import { points } from './forecast'
import s from './forecast.module.css'

const WIDTH = 520
const HEIGHT = 130

/** A day's contacts as foretold when it began, and as they came. */
export function Foretold({ day }: { day: DayView }) {
  const { t, i18n } = useTranslation()
  const { count, share } = useNumbers()
  const { foretold, actual } = day
  const lines = points(foretold.byHour, actual.byHour, WIDTH, HEIGHT)
  const date = new Intl.DateTimeFormat(i18n.language === 'en' ? 'en-GB' : 'ru-RU', { day: 'numeric', month: 'long', timeZone: 'UTC' })
  return (
    <figure className={s.day}>
      <figcaption>
        <b>{t('forecast.day', { day: date.format(new Date(foretold.day)) })}</b>
        <span className={s.foretold}>{t('forecast.foretold')}</span>
        <span className={s.came}>{t('forecast.came')}</span>
      </figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t('forecast.picture', { foretold: Math.round(foretold.contacts.middle), came: actual.contacts })}
      >
        <polygon className={s.fan} points={lines.fan} />
        <polyline className={s.middle} points={lines.middle} />
        <polyline className={s.actual} points={lines.actual} />
      </svg>
      <p>
        {t('forecast.both', {
          contacts: count(actual.contacts),
          contactsForetold: count(Math.round(foretold.contacts.middle)),
          occupancy: share(actual.occupancy),
          occupancyForetold: share(foretold.occupancy.middle),
          warm: count(actual.warm),
          warmForetold: count(Math.round(foretold.warm.middle)),
        })}
      </p>
    </figure>
  )
}
