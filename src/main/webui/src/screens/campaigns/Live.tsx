import { useTranslation } from 'react-i18next'
import type { ProgressView } from '../../api/schema'
import { Card, Tile, Tiles } from '../../ui/Card'
import { useNumbers } from '../../ui/numbers'
import { because } from './because'
import s from './campaigns.module.css'

const COLOURS: Record<string, string> = {
  DIALLING: '#8da8ed',
  RINGING: '#557ce3',
  WAITING: '#e69a17',
  TALKING: '#12967f',
  LEAVING: '#e5484d',
  WRAP_UP: '#8669df',
}

/** The campaign at this moment: lines by phase, the last 24 hours, and why as many calls are placed as are. */
export function Live({ progress, mostLines, limit }: { progress: ProgressView; mostLines: number; limit: number }) {
  const { t } = useTranslation()
  const { count, share } = useNumbers()
  const lines = Object.entries(progress.lines).filter(([, calls]) => calls > 0)
  const total = lines.reduce((sum, [, calls]) => sum + calls, 0)
  const { day } = progress
  return (
    <>
      <Tiles>
        <Tile label={t('live.attempts')} value={count(day.attempts)} />
        <Tile label={t('live.answered')} value={count(day.answered)} />
        <Tile label={t('live.joined')} value={count(day.joined)} tone="good" />
        <Tile label={t('live.abandoned')} value={count(day.abandoned)} tone={day.abandoned > 0 ? 'warm' : undefined} />
        {day.lost > 0 && <Tile label={t('live.lost')} value={count(day.lost)} tone="warm" />}
        {day.mistaken > 0 && <Tile label={t('live.mistaken')} value={count(day.mistaken)} tone="warm" />}
        <Tile label={t('live.abandonedShare')} value={share(day.abandonedShare)} tone={day.abandonedShare > limit ? 'bad' : undefined} />
      </Tiles>
      <div style={{ marginTop: 16 }}>
        <Card title={t('live.lines')} note={t('live.linesOf', { used: total, most: mostLines })}>
          <div
            className={s.lines}
            role="img"
            aria-label={lines.map(([phase, calls]) => `${phaseName(phase)}: ${calls}`).join(', ') || t('live.quiet')}
          >
            {lines.map(([phase, calls]) => (
              <i key={phase} style={{ flexGrow: calls, background: COLOURS[phase] ?? '#677187' }}>
                {calls}
              </i>
            ))}
            <i style={{ flexGrow: Math.max(0, mostLines - total), minWidth: 0 }} />
          </div>
          <div className={s.legend}>
            {lines.length === 0 && t('live.quiet')}
            {lines.map(([phase]) => (
              <span key={phase}>
                <i style={{ background: COLOURS[phase] ?? '#677187' }} />
                {phaseName(phase)}
              </span>
            ))}
          </div>
          {progress.because && (
            <div className={s.because}>
              <b>{t('live.because')}</b>
              <span>{because(progress.because, t, share)}</span>
            </div>
          )}
        </Card>
      </div>
    </>
  )

  function phaseName(phase: string) {
    return t(`phase.${phase}` as 'phase.DIALLING', { defaultValue: phase })
  }
}
