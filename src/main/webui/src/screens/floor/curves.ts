import type { DayCurveView } from '../../api/schema'

/** A point of a line: minutes since the day began, and its height from 0 to 1; null where there is nothing to say. */
export interface Point {
  minute: number
  value: number | null
}

const HOUR = 60

const minutesOf = (curve: DayCurveView) => curve.slotSeconds / 60

/** Of the time agents could be given a call, how much went into calls, by slot. */
export function occupancy(curve: DayCurveView): Point[] {
  return curve.slots.map(({ busy, free }, at) => ({
    minute: (at + 0.5) * minutesOf(curve),
    value: busy + free > 0 ? busy / (busy + free) : null,
  }))
}

/** The share that counts against the limit, over the window of the law, slot by slot. */
export function abandoned(curve: DayCurveView): Point[] {
  return curve.limited.map(({ answered, abandoned }, at) => ({
    minute: (at + 1) * minutesOf(curve),
    value: answered > 0 ? abandoned / answered : null,
  }))
}

/** What the clock shows so many hours after the day began: where clocks are set that day, not as many. */
export function clockHour(curve: Pick<DayCurveView, 'from'>, hours: number, zone?: string): string {
  const moment = new Date(Date.parse(curve.from) + hours * HOUR * 60_000)
  return String(Number(new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hourCycle: 'h23', timeZone: zone }).format(moment)))
}

/** The parts of a line between which there is nothing to say. */
export function parts(points: Point[]): { minute: number; value: number }[][] {
  const found: { minute: number; value: number }[][] = []
  let open = false
  for (const { minute, value } of points) {
    if (value !== null) {
      if (!open) found.push([])
      found[found.length - 1]!.push({ minute, value })
    }
    open = value !== null
  }
  return found
}

export interface Bar {
  name: string
  attempts: number
  /** answered of the attempts */
  rate: number
}

/** By the hour of the reader's day; hours without a dial are left out at both ends only. */
export function byHour(curve: DayCurveView, zone?: string): Bar[] {
  const hours: { attempts: number; answered: number }[] = []
  curve.slots.forEach(({ attempts, answered }, at) => {
    const hour = Math.floor((at * minutesOf(curve)) / HOUR)
    const sum = (hours[hour] ??= { attempts: 0, answered: 0 })
    sum.attempts += attempts
    sum.answered += answered
  })
  const first = hours.findIndex(({ attempts }) => attempts > 0)
  const last = hours.findLastIndex(({ attempts }) => attempts > 0)
  if (first < 0) return []
  return hours.slice(first, last + 1).map(({ attempts, answered }, at) => ({
    name: clockHour(curve, first + at, zone),
    attempts,
    rate: attempts > 0 ? answered / attempts : 0,
  }))
}

/** Where a line begins and ends, in whole hours. */
export function span(curve: DayCurveView): { from: number; to: number } {
  const used = curve.slots.map(({ attempts, busy, free }) => attempts + busy + free > 0)
  const first = used.indexOf(true)
  if (first < 0) return { from: 9, to: 18 }
  const slots = HOUR / minutesOf(curve)
  return { from: Math.floor(first / slots), to: Math.max(Math.floor(first / slots) + 2, Math.ceil((used.lastIndexOf(true) + 1) / slots)) }
}

/** A round top for an axis: a little above the highest. */
export function topOf(highest: number): number {
  const steps = [0.005, 0.01, 0.02, 0.03, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1]
  return steps.find((step) => step >= highest * 1.1) ?? 1
}
