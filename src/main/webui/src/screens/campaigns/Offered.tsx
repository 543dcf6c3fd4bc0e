import { Checkbox } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, said } from '../../api/client'
import type { Disposition } from '../../api/schema'
import { Card } from '../../ui/Card'
import { useOutcomes } from '../../ui/dispositions'
import { Refusal } from '../../ui/Refusal'
import s from './campaigns.module.css'

/** A wish not to be called can be noted in every campaign. */
const ALWAYS = 'DO_NOT_CALL'

/** Which outcomes this campaign's operators are offered. */
export function Offered({ campaign, mayEdit }: { campaign: number; mayEdit: boolean }) {
  const { t } = useTranslation()
  const outcomes = useOutcomes()
  const queries = useQueryClient()
  const key = ['campaigns', campaign, 'dispositions']
  const params = { path: { id: campaign } }
  const { data: offered } = useQuery({ queryKey: key, queryFn: () => said(api.GET('/api/campaigns/{id}/dispositions', { params })) })
  const choosing = useMutation({
    mutationFn: (body: Disposition[]) => said(api.PUT('/api/campaigns/{id}/dispositions', { params, body })),
    onSuccess: (now) => queries.setQueryData(key, now),
  })
  const toggle = (code: Disposition, on: boolean) =>
    choosing.mutate(on ? [...(offered ?? []), code] : (offered ?? []).filter((one) => one !== code))
  return (
    <Card title={t('offered.title')} note={t('offered.note')}>
      <Refusal error={choosing.error} />
      <div className={s.offered}>
        {outcomes.map(({ value, label }) => (
          <Checkbox
            key={value}
            label={label}
            checked={offered?.includes(value as Disposition) ?? false}
            disabled={!mayEdit || !offered || value === ALWAYS || choosing.isPending}
            onChange={(event) => toggle(value as Disposition, event.currentTarget.checked)}
          />
        ))}
      </div>
    </Card>
  )
}
