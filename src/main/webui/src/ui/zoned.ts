/** The day a moment falls on in a zone, as 2026-11-22. */
export const dayOf = (moment: Date, zone?: string) => new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(moment)

/** A wall-clock time in a zone as a moment. */
export function at(day: string, time: string, zone?: string): Date {
  const guess = new Date(`${day}T${time}Z`)
  return new Date(guess.getTime() - offset(guess, zone))
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
