import { ActionIcon, SegmentedControl, Skeleton, Tooltip, useComputedColorScheme } from '@mantine/core'
import { IconPlayerPauseFilled, IconPlayerPlayFilled, IconRewindBackward5, IconRewindForward5 } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, said } from '../api/client'
import type { RecordingView } from '../api/schema'
import s from './player.module.css'
import { Refusal } from './Refusal'
import { clock } from './since'
import { useWave } from './wave'

const SPEEDS = ['1', '1.25', '1.5', '2']

/** A recording drawn in its two channels. Nothing of the sound is fetched before somebody plays it: a play goes on record. */
export function Player({ recording }: { recording: RecordingView }) {
  const { t } = useTranslation()
  const { data, error } = useQuery({
    queryKey: ['peaks', recording.id],
    queryFn: () => said(api.GET('/api/recordings/{id}/peaks', { params: { path: { id: recording.id } } })),
    staleTime: Infinity,
  })
  if (error) return <Refusal error={error} />
  if (!data) return <Skeleton h={112} radius="md" />
  return <Wave recording={recording} channels={data.channels} label={t('player.label')} />
}

function Wave({ recording, channels, label }: { recording: RecordingView; channels: number[][]; label: string }) {
  const { t } = useTranslation()
  const scheme = useComputedColorScheme('light')
  const place = useRef<HTMLDivElement>(null)
  const [speed, setSpeed] = useState('1')
  const seconds = Number(recording.seconds)
  const wave = useWave(place, { src: recording.audio, channels, seconds, dark: scheme === 'dark' })
  return (
    <div className={s.player} role="group" aria-label={label}>
      <div className={s.legend}>
        <span data-side="client">{t('player.client')}</span>
        <span data-side="ours">{t('player.ours')}</span>
      </div>
      <div ref={place} className={s.wave} aria-hidden />
      <div className={s.controls}>
        <Skip label={t('player.back')} onClick={() => wave.skip(-5)}>
          <IconRewindBackward5 size={19} />
        </Skip>
        <ActionIcon size={38} radius="xl" onClick={wave.toggle} aria-label={t(wave.playing ? 'player.pause' : 'player.play')}>
          {wave.playing ? <IconPlayerPauseFilled size={18} /> : <IconPlayerPlayFilled size={18} />}
        </ActionIcon>
        <Skip label={t('player.forward')} onClick={() => wave.skip(5)}>
          <IconRewindForward5 size={19} />
        </Skip>
        <span className={s.time}>
          <b>{clock(wave.at)}</b> / {clock(seconds)}
        </span>
        <SegmentedControl
          size="xs"
          ml="auto"
          aria-label={t('player.speed')}
          value={speed}
          onChange={(value) => {
            setSpeed(value)
            wave.speed(Number(value))
          }}
          data={SPEEDS.map((value) => ({ value, label: `${value}×` }))}
        />
      </div>
      {wave.failed && <Refusal error={new Error('audio')} />}
    </div>
  )
}

function Skip({ label, onClick, children }: { label: string; onClick: () => void; children: React.ReactNode }) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" size={34} onClick={onClick} aria-label={label}>
        {children}
      </ActionIcon>
    </Tooltip>
  )
}
