import { useEffect, useRef } from 'react'
import { phone } from '../../softphone/softphone'
import s from './callbar.module.css'

const BAR = 3
const GAP = 3
const EVERY_MS = 60

/** The talk as moving bars: the client's voice above the middle, one's own below. */
export function Level({ live }: { live: boolean }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const element = canvas.current
    const pen = element?.getContext('2d')
    if (!element || !pen) return
    const past: { mine: number; theirs: number }[] = []
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches
    const draw = () => {
      const ratio = devicePixelRatio
      const { clientWidth: width, clientHeight: height } = element
      if (element.width !== width * ratio) element.width = width * ratio
      if (element.height !== height * ratio) element.height = height * ratio
      pen.setTransform(ratio, 0, 0, ratio, 0, 0)
      pen.clearRect(0, 0, width, height)
      const bars = Math.floor(width / (BAR + GAP))
      past.push(live ? phone.levels() : { mine: 0, theirs: 0 })
      past.splice(0, Math.max(0, past.length - bars))
      const middle = height / 2
      for (let i = 0; i < bars; i++) {
        const level = past[past.length - bars + i] ?? { mine: 0, theirs: 0 }
        const up = Math.max(1.5, level.theirs * (middle - 1))
        const down = Math.max(1.5, level.mine * (middle - 1))
        pen.fillStyle = '#8fe9d6'
        pen.beginPath()
        pen.roundRect(i * (BAR + GAP), middle - up, BAR, up, 1.5)
        pen.fill()
        pen.fillStyle = '#b9c9ff'
        pen.beginPath()
        pen.roundRect(i * (BAR + GAP), middle, BAR, down, 1.5)
        pen.fill()
      }
    }
    draw()
    if (still) return
    const timer = setInterval(draw, EVERY_MS)
    return () => clearInterval(timer)
  }, [live])
  return <canvas ref={canvas} className={s.level} aria-hidden />
}
