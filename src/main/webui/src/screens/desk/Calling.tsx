import { UnstyledButton } from '@mantine/core'
import { IconPhoneOff, IconPhoneOutgoing } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { api, said } from '../../api/client'
import type { CallView, LeadCard } from '../../api/schema'
import { clock } from '../../ui/since'
import { useAction } from './actions'
import { Columns } from './LeadPanel'
import s from './quiet.module.css'
import { useElapsed } from './time'

/** A call on its way to this operator: being dialled in preview, or just answered. */
export function Calling({ call, lead }: { call: CallView; lead: LeadCard | null }) {
  const { t } = useTranslation()
  const { busy, run } = useAction()
  const seconds = useElapsed(call.orderedAt)
  const title = lead?.person ?? lead?.title ?? ''
  const stop = () => run(() => said(api.DELETE('/api/calls/{id}/line', { params: { path: { id: call.id } } })))
  return (
    <div className={s.quiet} data-tone="brand" role="status">
      <div className={s.mark} data-moves>
        <IconPhoneOutgoing size={34} stroke={1.6} />
      </div>
      <h1>{title}</h1>
      <p>{[lead?.person && lead.company, lead?.number].filter(Boolean).join(' · ')}</p>
      <p className={s.state}>
        {t(call.phase === 'DIALLING' || call.phase === 'RINGING' ? 'desk.calling.rings' : 'desk.calling.joins')} · {clock(seconds)}
      </p>
      {(call.phase === 'DIALLING' || call.phase === 'RINGING') && (
        <UnstyledButton className={s.stop} disabled={busy} onClick={() => void stop()}>
          <IconPhoneOff size={18} /> {t('desk.calling.stop')}
        </UnstyledButton>
      )}
      {lead && (
        <div className={s.card}>
          <Columns extra={lead.extra} />
        </div>
      )}
    </div>
  )
}
