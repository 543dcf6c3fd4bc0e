import { type RefObject, useEffect, useRef, useState } from 'react'
import WaveSurfer from 'wavesurfer.js'

interface Sound {
  src: string
  /** left the client, right our side; 0 to 100 */
  channels: number[][]
  seconds: number
  dark: boolean
}

const COLOURS = {
  light: [
    { waveColor: '#b9a8ee', progressColor: '#7048e8' },
    { waveColor: '#9ad9c8', progressColor: '#0c9a7b' },
  ],
  dark: [
    { waveColor: '#5b4a93', progressColor: '#a58bff' },
    { waveColor: '#2b6a5b', progressColor: '#2fd0a5' },
  ],
}

/** Draws a recording and plays it; the file itself is asked for at the first play. */
export function useWave(place: RefObject<HTMLDivElement | null>, { src, channels, seconds, dark }: Sound) {
  const surfer = useRef<WaveSurfer | null>(null)
  const [playing, setPlaying] = useState(false)
  const [at, setAt] = useState(0)
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    const media = new Audio()
    media.preload = 'none'
    const colours = COLOURS[dark ? 'dark' : 'light']
    const drawn = WaveSurfer.create({
      container: place.current!,
      media,
      height: 34,
      barWidth: 2,
      barGap: 1,
      barRadius: 2,
      cursorColor: '#e5484d',
      splitChannels: channels.map((_, side) => colours[side] ?? {}),
    })
    drawn.on('play', () => setPlaying(true))
    drawn.on('pause', () => setPlaying(false))
    drawn.on('timeupdate', setAt)
    drawn.on('error', () => setFailed(true))
    void drawn
      .load(
        src,
        channels.map((side) => side.map((peak) => peak / 100)),
        seconds,
      )
      .catch(() => setFailed(true))
    surfer.current = drawn
    return () => drawn.destroy()
  }, [place, src, channels, seconds, dark])
  return {
    playing,
    at,
    failed,
    toggle: () => void surfer.current?.playPause().catch(() => setFailed(true)),
    skip: (by: number) => surfer.current?.skip(by),
    speed: (rate: number) => surfer.current?.setPlaybackRate(rate),
  }
}
