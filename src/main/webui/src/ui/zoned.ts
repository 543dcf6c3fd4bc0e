import dayjs from 'dayjs'
import timezone from 'dayjs/plugin/timezone'
import utc from 'dayjs/plugin/utc'

dayjs.extend(utc)
dayjs.extend(timezone)

/** The day a moment falls on in a zone, as 2026-11-22. */
export const dayOf = (moment: Date, zone?: string) => new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(moment)

/** A wall-clock time in a zone as a moment. */
export function at(day: string, time: string, zone?: string): Date {
  const wall = `${day}T${time}`
  if (!dayjs.utc(wall).isValid()) return new Date(NaN)
  return (zone ? dayjs.tz(wall, zone) : dayjs(wall)).toDate()
}

/** The moment a zone's day began on which this one falls. */
export const midnightOf = (moment: Date, zone?: string) => at(dayOf(moment, zone), '00:00', zone)

/** The whole day before, which is an hour shorter or longer where clocks were set. */
export function yesterdayOf(moment: Date, zone?: string): [Date, Date] {
  const midnight = midnightOf(moment, zone)
  return [midnightOf(new Date(midnight.getTime() - 1), zone), midnight]
}

/** For a date-time field, and back. */
export const toField = (moment: Date, zone?: string) => (zone ? dayjs(moment).tz(zone) : dayjs(moment)).format('YYYY-MM-DDTHH:mm')

export function fromField(text: string, zone?: string): Date | null {
  const [day, time] = text.split('T')
  return day && time ? at(day, time.slice(0, 5), zone) : null
}

/** As a reader would say it: «14:32, UTC+3». */
export function offsetOf(zone: string, at: number): string {
  const name = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'shortOffset' })
    .formatToParts(at)
    .find((part) => part.type === 'timeZoneName')?.value
  return (name ?? '').replace('GMT', 'UTC')
}
