import { dayOf } from './due'

/** A wall-clock time in a zone as a moment. */
export function at(day: string, time: string, zone?: string): Date {
  const guess = new Date(`${day}T${time}:00Z`)
  return new Date(guess.getTime() - offset(guess, zone))
}

/** How far a zone's clocks are ahead of UTC at a moment, in milliseconds. */
function offset(moment: Date, zone?: string): number {
  const wall = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' }).format(moment)
  return Date.parse(`${wall.replace(' ', 'T')}Z`) - Math.floor(moment.getTime() / 1000) * 1000
}

const WORK_ENDS = '18:00'
const WORK_BEGINS = '10:00'

export type Quick = 'hour' | 'evening' | 'tomorrow' | 'twoDays' | 'week'

/** The times that are asked for most often, those that are past left out. */
export function quickTimes(now: Date, zone?: string): { name: Quick; at: Date }[] {
  const day = (days: number) => dayOf(new Date(now.getTime() + days * 86_400_000), zone)
  const times: { name: Quick; at: Date }[] = [
    { name: 'hour', at: new Date(Math.ceil((now.getTime() + 3_600_000) / 900_000) * 900_000) },
    { name: 'evening', at: at(day(0), WORK_ENDS, zone) },
    { name: 'tomorrow', at: at(day(1), WORK_BEGINS, zone) },
    { name: 'twoDays', at: at(day(2), WORK_BEGINS, zone) },
    { name: 'week', at: at(day(7), WORK_BEGINS, zone) },
  ]
  return times.filter((time) => time.at.getTime() > now.getTime() + 30 * 60_000)
}

/** For a date-time field, and back. */
export const toField = (moment: Date, zone?: string) =>
  `${dayOf(moment, zone)}T${new Intl.DateTimeFormat('sv-SE', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(moment)}`

export function fromField(text: string, zone?: string): Date | null {
  const [day, time] = text.split('T')
  return day && time ? at(day, time.slice(0, 5), zone) : null
}
