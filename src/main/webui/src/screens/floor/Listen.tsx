import { Button, SegmentedControl } from '@mantine/core'
import { IconEar, IconHeadset, IconMessageDots, IconSpeakerphone } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { AgentView } from '../../api/schema'
import { clock, useSeconds } from '../../ui/since'
import { useAction } from '../../ui/useAction'
import { useLevels, usePhone } from '../../ui/usePhone'
import { type Ear, leave, listen, useListening } from './listening'
import s from './panel.module.css'

const EARS = ['LISTEN', 'WHISPER', 'BARGE'] as const
const ICONS = { LISTEN: IconEar, WHISPER: IconMessageDots, BARGE: IconSpeakerphone }

/** Hear an agent's talk, whisper to the agent, or speak to both. */
export function Listen({ agent }: { agent: AgentView }) {
  const { t } = useTranslation()
  const { busy, run } = useAction()
  const listening = useListening(true)
  const here = listening?.agent === agent.id ? listening : null
  const talks = agent.state === 'TALKING'
  if (!here)
    return (
      <div className={s.listen}>
        <Button
          fullWidth
          size="md"
          leftSection={<IconHeadset size={19} />}
          disabled={!talks}
          loading={busy}
          onClick={() => void run(() => listen(agent.id, 'LISTEN'))}
        >
          {t('floor.listen')}
        </Button>
        <p className={s.hint}>{t(talks ? 'floor.listenHint' : 'floor.talksNot')}</p>
      </div>
    )
  return (
    <div className={s.listen} data-on={here.heard || undefined}>
      <div className={s.hears}>
        <Loudness on={here.heard} />
        <b>{t(here.heard ? `floor.ear.${here.ear}` : 'floor.phoneRings')}</b>
        <Elapsed since={here.since} />
      </div>
      <SegmentedControl
        fullWidth
        value={here.ear}
        disabled={busy || !here.heard}
        onChange={(ear) => void run(() => listen(agent.id, ear))}
        data={EARS.map((ear) => ({ value: ear, label: <Way ear={ear} /> }))}
      />
      <p className={s.hint}>
        {t(`floor.earHint.${here.ear}`)} {t(here.told || here.ear !== 'LISTEN' ? 'floor.told' : 'floor.notTold')}
      </p>
      <Button fullWidth color="red" variant="light" disabled={busy} onClick={() => void run(leave)}>
        {t('floor.leave')}
      </Button>
    </div>
  )
}

function Way({ ear }: { ear: Ear }) {
  const { t } = useTranslation()
  const Icon = ICONS[ear]
  return (
    <span className={s.way}>
      <Icon size={17} stroke={1.8} /> {t(`floor.way.${ear}`)}
    </span>
  )
}

function Elapsed({ since }: { since: string }) {
  return <time>{clock(useSeconds(since))}</time>
}

/** What comes from the talk, as loud as it is. */
function Loudness({ on }: { on: boolean }) {
  const talking = usePhone().kind === 'talking'
  const { theirs } = useLevels(80, on && talking)
  return (
    <i className={s.loudness} aria-hidden>
      {[0.5, 0.8, 1, 0.8, 0.5].map((share, bar) => (
        <i key={bar} style={{ height: `${Math.round(18 + 82 * Math.min(1, theirs * 2.2) * share)}%` }} />
      ))}
    </i>
  )
}
