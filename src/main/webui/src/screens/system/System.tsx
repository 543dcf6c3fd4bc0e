import { Badge, Skeleton } from '@mantine/core'
import {
  IconDatabase,
  IconDeviceFloppy,
  IconMicrophone2,
  IconPhone,
  IconRouteAltLeft,
  IconSend,
  IconStethoscope,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { CheckView } from '../../api/schema'
import { useSession } from '../../api/session'
import { Head } from '../../ui/Head'
import { useNumbers } from '../../ui/numbers'
import { Refusal } from '../../ui/Refusal'
import { stopOf, useStopWords } from '../../ui/stopWords'
import { useSystem } from './system'
import s from './system.module.css'

const ICONS: Record<string, typeof IconPhone> = {
  database: IconDatabase,
  switch: IconPhone,
  trunk: IconRouteAltLeft,
  disk: IconDeviceFloppy,
  outbox: IconSend,
  recordings: IconMicrophone2,
}
const COLOURS: Record<string, string> = { OK: 'teal', WARNING: 'yellow', FAILED: 'red' }

export default function System() {
  const { t } = useTranslation()
  const { when } = useNumbers()
  const zone = useSession()?.zone
  const { data, error } = useSystem()
  const note = data && t('system.note', { version: data.version, when: when(data.startedAt, zone) })
  return (
    <>
      <Head title={t('nav.system')} note={note} />
      <Refusal error={error} />
      {!data && !error && <Skeleton h={220} radius="lg" />}
      <div className={s.checks}>
        {data?.checks.map((check) => (
          <Check key={check.code + check.name} check={check} />
        ))}
      </div>
    </>
  )
}

function Check({ check }: { check: CheckView }) {
  const { t } = useTranslation()
  const { when, count, bytes } = useNumbers()
  const zone = useSession()?.zone
  const Icon = ICONS[check.code] ?? IconStethoscope
  const words = useStopWords()
  const { waiting, freeBytes, why } = check.figures as { waiting?: number; freeBytes?: number; why?: string }
  const stop = stopOf(why)
  const reason = check.reason && t(`system.reason.${check.reason}` as 'system.reason.late', { defaultValue: check.reason })
  const figures = [
    stop && words(stop, 'why'),
    waiting !== undefined && t('system.waiting', { shown: count(waiting) }),
    freeBytes !== undefined && t('system.free', { shown: bytes(freeBytes) }),
  ]
  return (
    <div className={s.check} data-state={check.state}>
      <div className={s.icon}>
        <Icon size={21} stroke={1.6} />
      </div>
      <b>
        {t(`system.check.${check.code}` as 'system.check.disk', { defaultValue: check.code })}
        {check.name && ` · ${t(`system.name.${check.name}` as 'system.name.intake', { defaultValue: check.name })}`}
      </b>
      <Badge color={COLOURS[check.state]} variant="light">
        {t(`system.state.${check.state}` as 'system.state.OK')}
      </Badge>
      <p>{[reason, t('system.since', { when: when(check.since, zone) }), ...figures].filter(Boolean).join(' · ')}</p>
    </div>
  )
}
