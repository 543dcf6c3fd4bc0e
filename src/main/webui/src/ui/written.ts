/** Times and days as people write them: nothing here asks how the browser would write them. */

const MINUTES_A_DAY = 24 * 60

/** "9", "930", "9.30" and "21:05" as 09:00, 09:30, 09:30 and 21:05; null for what is no time. */
export function readTime(text: string): string | null {
  const parts = /^\s*(\d{1,2})\s*[:.,\s-]?\s*(\d\d)?\s*$/.exec(text)
  if (!parts) return null
  const [hours, minutes] = [Number(parts[1]), Number(parts[2] ?? 0)]
  return hours < 24 && minutes < 60 ? `${two(hours)}:${two(minutes)}` : null
}

/** So many minutes later, or earlier, round the clock; steps end on whole ones. */
export function stepTime(time: string, by: number): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  const stepped = Math.round((hours * 60 + minutes + by) / Math.abs(by)) * Math.abs(by)
  const at = (stepped + MINUTES_A_DAY) % MINUTES_A_DAY
  return `${two(Math.floor(at / 60))}:${two(at % 60)}`
}

/** "5.12.2026", "05/12/26" and "5.12" as 2026-12-05, the year that is left out being today's; null for what is no day. */
export function readDay(text: string, today: string): string | null {
  const parts = /^\s*(\d{1,2})[./\s-](\d{1,2})(?:[./\s-](\d{4}|\d\d))?\.?\s*$/.exec(text)
  const [day, month, year] = parts ? [parts[1]!, parts[2]!, parts[3] ?? today.slice(0, 4)] : text.trim().split('-').reverse()
  const written = `${year?.length === 2 ? `20${year}` : year}-${two(Number(month))}-${two(Number(day))}`
  const moment = new Date(`${written}T00:00:00Z`)
  return !Number.isNaN(moment.getTime()) && isoOf(moment) === written ? written : null
}

/** Day first in either language. */
export function writeDay(day: string, language: string): string {
  return (
    day &&
    day
      .split('-')
      .reverse()
      .join(language === 'en' ? '/' : '.')
  )
}

const isoOf = (moment: Date) => moment.toISOString().slice(0, 10)
const two = (number: number) => String(number).padStart(2, '0')
