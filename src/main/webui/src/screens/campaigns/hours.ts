import type { TFunction } from 'i18next'
import type { CallingHours } from '../../api/schema'

export const DAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const
export type Day = (typeof DAYS)[number]

type Windows = { from: string; to: string }[]

const minutes = (time: string) => time.slice(0, 5)
const words = (windows: Windows) => windows.map(({ from, to }) => `${minutes(from)}–${minutes(to)}`).join(', ')

/** Weekdays with equal hours are drawn together: "Mon–Fri 09:00–20:00; Sat 10:00–18:00". */
export function hoursInWords(hours: CallingHours, t: TFunction): string {
  const parts: { first: Day; last: Day; windows: string }[] = []
  for (const day of DAYS) {
    const windows = words(hours.days?.[day] ?? [])
    const previous = parts.at(-1)
    const follows = previous && DAYS.indexOf(previous.last) === DAYS.indexOf(day) - 1
    if (follows && previous.windows === windows) previous.last = day
    else if (windows) parts.push({ first: day, last: day, windows })
  }
  return parts
    .map(({ first, last, windows }) => `${first === last ? t(`day.${first}`) : `${t(`day.${first}`)}–${t(`day.${last}`)}`} ${windows}`)
    .join('; ')
}
