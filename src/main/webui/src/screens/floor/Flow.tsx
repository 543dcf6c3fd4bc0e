import { useTranslation } from 'react-i18next'
import type { FloorCall } from '../../api/schema'
import s from './flow.module.css'

/** The lanes a call goes through from left to right, and how long it usually needs to cross each. */
const LANES = [
  { phase: 'DIALLING', from: 0, to: 17, seconds: 8 },
  { phase: 'RINGING', from: 17, to: 45, seconds: 30 },
  { phase: 'WAITING', from: 45, to: 60, seconds: 2 },
  { phase: 'TALKING', from: 60, to: 100, seconds: 180 },
] as const
const ROWS = 5

/** The calls in flight as a moving picture: dialled on the left, talking on the right. */
export function Flow({ calls, tall }: { calls: FloorCall[]; tall?: boolean }) {
  const { t } = useTranslation()
  const counts = LANES.map(({ phase }) => calls.filter((call) => call.phase === phase).length)
  return (
    <div
      className={s.flow}
      data-tall={tall || undefined}
      role="img"
      aria-label={LANES.map(({ phase }, lane) => `${t(`phase.${phase}`)}: ${counts[lane]}`).join(', ')}
    >
      {LANES.map(({ phase, from, to }, lane) => (
        <div key={phase} className={s.lane} data-phase={phase} style={{ left: `${from}%`, width: `${to - from}%` }}>
          <span>{t(`floor.lane.${phase}`)}</span>
          <b data-none={counts[lane] === 0 || undefined}>{counts[lane]}</b>
        </div>
      ))}
      <div className={s.calls}>
        {calls.map((call) => (
          <Dot key={`${call.id}${call.phase}`} call={call} />
        ))}
      </div>
    </div>
  )
}

function Dot({ call }: { call: FloorCall }) {
  const lane = LANES.find(({ phase }) => phase === call.phase)
  if (!lane) return null
  const since = call.phase === 'TALKING' ? (call.joinedAt ?? call.orderedAt) : call.orderedAt
  const age = call.phase === 'WAITING' ? 0 : Math.min(lane.seconds * 0.95, Math.max(0, (Date.now() - Date.parse(since)) / 1000))
  const style = {
    '--from': `${lane.from + 1}%`,
    '--to': `${lane.to - 1.5}%`,
    '--row': rowOf(call.id),
    animationDuration: `${lane.seconds}s`,
    animationDelay: `${-age}s`,
  }
  return <i className={s.dot} data-phase={call.phase} data-held={call.held || undefined} style={style} />
}

/** A call keeps its row all its life. */
function rowOf(id: string): number {
  let sum = 0
  for (const letter of id) sum = (sum * 31 + letter.charCodeAt(0)) % 997
  return sum % ROWS
}
