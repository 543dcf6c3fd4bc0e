import { at, dayOf } from '../../ui/zoned'

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
