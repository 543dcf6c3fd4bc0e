/** The day a moment falls on in a zone, as 2026-11-22. */
export const dayOf = (moment: Date, zone?: string) => new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(moment)

/** A wall-clock time in a zone as a moment. */
export function at(day: string, time: string, zone?: string): Date {
  const wall = new Date(`${day}T${time}Z`)
  // the offset is known of a moment only, and clocks may be set between the two
  const near = new Date(wall.getTime() - offset(wall, zone))
  return new Date(wall.getTime() - offset(near, zone))
}

/** The moment a zone's day began on which this one falls. */
export const midnightOf = (moment: Date, zone?: string) => at(dayOf(moment, zone), '00:00', zone)

/** The whole day before, which is an hour shorter or longer where clocks were set. */
export function yesterdayOf(moment: Date, zone?: string): [Date, Date] {
  const midnight = midnightOf(moment, zone)
  return [midnightOf(new Date(midnight.getTime() - 1), zone), midnight]
}

/** How far a zone's clocks are ahead of UTC at a moment, in milliseconds. */
function offset(moment: Date, zone?: string): number {
  if (Number.isNaN(moment.getTime())) return 0
  const wall = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' }).format(moment)
  return Date.parse(`${wall.replace(' ', 'T')}Z`) - Math.floor(moment.getTime() / 1000) * 1000
}

/** For a date-time field, and back. */
export const toField = (moment: Date, zone?: string) =>
  `${dayOf(moment, zone)}T${new Intl.DateTimeFormat('sv-SE', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(moment)}`

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
