import { encode } from 'uqr'
import s from './phoneaccount.module.css'

/** A text as a picture that a telephone's camera reads. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text)
  const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return (
    <svg className={s.code} viewBox={`-2 -2 ${size + 4} ${size + 4}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect x={-2} y={-2} width={size + 4} height={size + 4} fill="#fff" />
      <path d={dark} fill="#101b33" />
    </svg>
  )
}
