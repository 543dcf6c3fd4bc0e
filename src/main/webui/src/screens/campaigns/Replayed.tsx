import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ReplayView, WhatIfView } from '../../api/schema'
import { useSession } from '../../api/session'
import { useNumbers } from '../../ui/numbers'
import { because } from './because'
import s from './forecast.module.css'

/** What was decided in each minute, and whether it came out the same today. */
export function Minutes({ replay }: { replay: ReplayView }) {
  const { t } = useTranslation()
  const { count, share, hour } = useNumbers()
  const zone = useSession()?.zone
  if (replay.ticks === 0)
    return (
      <Text c="dimmed" mt={10}>
        {t('replay.nothing')}
      </Text>
    )
  return (
    <>
      <Text size="sm" mt={10} c={replay.identical === replay.ticks ? undefined : 'red'}>
        {t('replay.identical', { ticks: count(replay.ticks), identical: count(replay.identical) })}
      </Text>
      <div className={s.minutes}>
        <table>
          <thead>
            <tr>
              <th>{t('replay.time')}</th>
              <th>{t('replay.busy')}</th>
              <th>{t('replay.lines')}</th>
              <th>{t('replay.orders')}</th>
              <th>{t('replay.because')}</th>
            </tr>
          </thead>
          <tbody>
            {replay.minutes.map((minute) => (
              <tr key={minute.at}>
                <td>{hour(minute.at, zone)}</td>
                <td>
                  {minute.busy} / {minute.present}
                </td>
                <td>{minute.lines}</td>
                <td>{minute.orders}</td>
                <td>{because(minute.because, t, share)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

/** What it would have cost or brought, then the figures: as it was, simulated again, and simulated otherwise. */
export function Otherwise({ figures }: { figures: WhatIfView }) {
  const { t } = useTranslation()
  const { count, share } = useNumbers()
  const { again, other } = figures
  /** "11 conversations fewer": a sign before a number of people reads like a fault. */
  const compared = (what: 'contacts' | 'points' | 'abandoned', by: number) =>
    by === 0
      ? t(`replay.same.${what}`)
      : t(`replay.${by > 0 ? 'more' : 'fewer'}.${what}`, { count: Math.abs(by), shown: count(Math.abs(by)) })
  return (
    <>
      <p className={s.price}>
        {t('replay.price', {
          contacts: compared('contacts', Math.round(other.contacts - again.contacts)),
          points: compared('points', Math.round(1000 * (other.occupancy - again.occupancy)) / 10),
          abandoned: compared('abandoned', Math.round(10 * (other.abandoned - again.abandoned)) / 10),
        })}
      </p>
      <table className={s.other}>
        <thead>
          <tr>
            <td />
            <th>{t('forecast.occupancy')}</th>
            <th>{t('replay.dials')}</th>
            <th>{t('replay.contacts')}</th>
            <th>{t('live.abandoned')}</th>
            <th>{t('replay.share')}</th>
          </tr>
        </thead>
        <tbody>
          {(['then', 'again', 'other'] as const).map((which) => (
            <tr key={which}>
              <th scope="row">{t(`replay.${which}`)}</th>
              <td>{share(figures[which].occupancy)}</td>
              <td>{count(Math.round(figures[which].dials))}</td>
              <td>{count(Math.round(figures[which].contacts))}</td>
              <td>{count(Math.round(10 * figures[which].abandoned) / 10)}</td>
              <td>{share(figures[which].abandonedShare)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
