import { IconCircleCheck, IconPlugConnected, IconPlugConnectedX, IconPlayerStop } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { FloorCall, ManagerQueue, TrunkLine } from '../../api/schema'
import { useNumbers } from '../../ui/numbers'
import s from './side.module.css'

/** What stands beside the agents: who takes warm leads, and the ways out. */
export function Queues({ queues, calls }: { queues: ManagerQueue[]; calls: FloorCall[] }) {
  const { t } = useTranslation()
  const talking = new Set(calls.filter(({ phase }) => phase === 'TALKING').map(({ agent }) => agent))
  return (
    <section className={s.side}>
      <h2>{t('floor.queues')}</h2>
      {queues.length === 0 && <p className={s.none}>{t('floor.noQueues')}</p>}
      {queues.map((queue) => (
        <div key={queue.group} className={s.queue}>
          <header>
            <b>{queue.name}</b>
            {queue.waiting > 0 && <em data-tone="bad">{t('floor.waiting', { count: queue.waiting })}</em>}
            <span>{t('floor.present', { here: queue.members.filter(({ present }) => present).length, all: queue.members.length })}</span>
          </header>
          <ul>
            {queue.members.map((member) => {
              const does = !member.present ? 'away' : talking.has(member.person) ? 'talks' : member.busy ? 'busy' : 'free'
              return (
                <li key={member.person} data-does={does}>
                  <i />
                  <span>{member.name}</span>
                  <em>{t(`floor.manager.${does}`)}</em>
                  <small title={t('floor.inWork')}>
                    {member.inWork}/{member.limit}
                  </small>
                </li>
              )
            })}
          </ul>
        </div>
      ))}
    </section>
  )
}

export function Trunks({ trunks, calls }: { trunks: TrunkLine[]; calls: FloorCall[] }) {
  const { t } = useTranslation()
  const { count } = useNumbers()
  return (
    <section className={s.side}>
      <h2>{t('floor.trunks')}</h2>
      {trunks.map((trunk) => {
        const used = calls.filter((call) => call.trunk === trunk.name && call.phase !== 'WRAP_UP').length
        const state = trunk.stoppedSince ? 'stopped' : trunk.reachable === false ? 'lost' : 'good'
        const Icon = { stopped: IconPlayerStop, lost: IconPlugConnectedX, good: IconPlugConnected }[state]
        return (
          <div key={trunk.name} className={s.trunk} data-state={state}>
            <Icon size={18} />
            <b>{trunk.name}</b>
            <span>
              {state === 'good'
                ? t('floor.linesOf', { lines: count(used), most: trunk.mostLines, count: trunk.mostLines })
                : t(`floor.trunk.${state}`)}
            </span>
            <i className={s.used}>
              <i style={{ width: `${Math.min(100, (used / Math.max(1, trunk.mostLines)) * 100)}%` }} />
            </i>
          </div>
        )
      })}
    </section>
  )
}

export const Quiet = () => {
  const { t } = useTranslation()
  return (
    <div className={s.quiet}>
      <IconCircleCheck size={17} /> {t('floor.allWell')}
    </div>
  )
}
