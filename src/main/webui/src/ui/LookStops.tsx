import { Button } from '@mantine/core'
import { IconEyeOff } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, said } from '../api/client'
import { useLive } from '../api/live'
import s from './lookstops.module.css'
import { useAction } from './useAction'

/** Whoever looked at more clients than their work explains is stopped; those who lead them decide whether they go on. */
export function LookStops({ own }: { own: number }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const { busy, run } = useAction()
  const stops = useQuery({ queryKey: ['look-stops'], queryFn: () => said(api.GET('/api/look-stops')) })
  const again = () => queries.invalidateQueries({ queryKey: ['look-stops'] })
  useLive((message) => {
    if (message.type === 'look-stop') void again()
  })
  const open = (stops.data ?? []).filter((stop) => !stop.liftedAt)
  const lift = (id: number) => run(() => said(api.DELETE('/api/look-stops/{id}', { params: { path: { id } } })).then(again))
  return open.map((stop) => (
    <div key={stop.id} className={s.bar} role="alert">
      <IconEyeOff size={18} />
      <span>{t(`lookStop.${stop.kind}`, { name: stop.name, clients: stop.clients })}</span>
      {stop.person !== own && (
        <Button size="compact-sm" variant="default" ml="auto" disabled={busy} onClick={() => void lift(stop.id)}>
          {t('lookStop.lift')}
        </Button>
      )}
    </div>
  ))
}
