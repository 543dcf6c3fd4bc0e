import { type ReactNode } from 'react'
import { type Bar, type Point, parts } from './curves'
import s from './plot.module.css'

const WIDTH = 600
const HEIGHT = 190
const LEFT = 44
const RIGHT = 24
const TOP = 12
const BOTTOM = 26

interface Frame {
  label: string
  top: number
  share(value: number): string
}

const y = (value: number, top: number) => TOP + (1 - Math.min(value, top) / top) * (HEIGHT - TOP - BOTTOM)

function Grid({ top, share, children, label }: Frame & { children: ReactNode }) {
  return (
    <svg className={s.plot} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      {[0, 0.5, 1].map((part) => (
        <g key={part}>
          <line className={s.grid} x1={LEFT} x2={WIDTH - RIGHT} y1={y(part * top, top)} y2={y(part * top, top)} />
          <text className={s.axis} x={LEFT - 8} y={y(part * top, top) + 4} textAnchor="end">
            {share(part * top)}
          </text>
        </g>
      ))}
      {children}
    </svg>
  )
}

/** A share over the hours of a day, and a bound it is held against. */
export function Line({
  points,
  hours,
  clock,
  limit,
  limitName,
  ...frame
}: Frame & {
  points: Point[]
  /** since the day began */
  hours: { from: number; to: number }
  /** what the clock shows then */
  clock(hour: number): string
  limit?: number
  limitName?: string
}) {
  const { from, to } = hours
  const x = (minute: number) => LEFT + ((minute / 60 - from) / (to - from)) * (WIDTH - LEFT - RIGHT)
  const shown = parts(points.filter(({ minute }) => minute >= from * 60 && minute <= to * 60))
  const last = shown.at(-1)?.at(-1)
  const every = Math.max(1, Math.ceil((to - from) / 8))
  return (
    <Grid {...frame}>
      {Array.from({ length: to - from + 1 }, (_, at) => from + at)
        .filter((hour) => (hour - from) % every === 0)
        .map((hour) => (
          <text key={hour} className={s.axis} x={x(hour * 60)} y={HEIGHT - 7} textAnchor="middle">
            {clock(hour)}:00
          </text>
        ))}
      {limit !== undefined && (
        <>
          <line className={s.limit} x1={LEFT} x2={WIDTH - RIGHT} y1={y(limit, frame.top)} y2={y(limit, frame.top)} />
          <text className={s.limitName} x={WIDTH - RIGHT} y={y(limit, frame.top) - 6} textAnchor="end">
            {limitName}
          </text>
        </>
      )}
      {shown.map((part) => (
        <Stretch key={part[0]!.minute} at={part.map(({ minute, value }) => [x(minute), y(value, frame.top)])} />
      ))}
      {last && <circle className={s.now} cx={x(last.minute)} cy={y(last.value, frame.top)} r={4.5} />}
    </Grid>
  )
}

/** One unbroken line and what lies below it; a single point is a dot. */
function Stretch({ at }: { at: [number, number][] }) {
  const line = `M${[...at, at[at.length - 1]!].map((point) => point.map((side) => side.toFixed(1)).join(' ')).join('L')}`
  const floor = y(0, 1)
  return (
    <>
      <path className={s.area} d={`${line}V${floor}H${at[0]![0].toFixed(1)}Z`} />
      <path className={s.line} d={line} />
    </>
  )
}

/** A share for each of some things side by side; paler where little stands behind it. */
export function Bars({ bars, words, ...frame }: Frame & { bars: Bar[]; words(bar: Bar): string }) {
  const room = (WIDTH - LEFT - RIGHT) / Math.max(1, bars.length)
  const most = Math.max(1, ...bars.map(({ attempts }) => attempts))
  return (
    <Grid {...frame}>
      {bars.map((bar, at) => {
        const width = Math.min(46, room * 0.66)
        const middle = LEFT + room * (at + 0.5)
        return (
          <g key={bar.name}>
            <title>{words(bar)}</title>
            <rect
              className={s.bar}
              x={middle - width / 2}
              width={width}
              y={y(bar.rate, frame.top)}
              height={Math.max(0, y(0, frame.top) - y(bar.rate, frame.top))}
              rx={4}
              opacity={0.35 + 0.65 * Math.sqrt(bar.attempts / most)}
            />
            {bar.attempts > 0 && (
              <text className={s.value} x={middle} y={y(bar.rate, frame.top) - 5} textAnchor="middle">
                {frame.share(bar.rate)}
              </text>
            )}
            <text className={s.axis} x={middle} y={HEIGHT - 7} textAnchor="middle">
              {bar.name}
            </text>
          </g>
        )
      })}
    </Grid>
  )
}
