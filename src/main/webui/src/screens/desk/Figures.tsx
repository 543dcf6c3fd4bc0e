import { useTranslation } from 'react-i18next'
import { useNumbers } from '../../ui/numbers'
import { clock } from '../../ui/since'
import { useResults } from './desk'
import s from './header.module.css'

/** Today's figures of the person, as labels and values. */
export function useFigures(): [string, string][] {
  const { t } = useTranslation()
  const { count, share } = useNumbers()
  const { data } = useResults()
  if (!data) return []
  const { conversations, talkSeconds, dispositions, wrapUps, wrapUpSeconds, place, placesOf } = data
  const warm = (dispositions as Record<string, number>).WARM ?? 0
  return [
    [t('desk.day.talks'), count(conversations)],
    [t('desk.day.warm'), count(warm)],
    [t('desk.day.share'), conversations > 0 ? share(warm / conversations) : '—'],
    [t('desk.day.talk'), conversations > 0 ? clock(talkSeconds / conversations) : '—'],
    [t('desk.day.wrapUp'), wrapUps > 0 ? clock(wrapUpSeconds / wrapUps) : '—'],
    [t('desk.day.place'), conversations > 0 && place <= placesOf ? `${place} / ${placesOf}` : '—'],
  ]
}

export function Figures() {
  const figures = useFigures()
  return (
    <dl className={s.figures}>
      {figures.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
