import { Button, Group, NumberInput, Text } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, said } from '../../api/client'
import { Card } from '../../ui/Card'
import { Refusal } from '../../ui/Refusal'

/** For how long the campaign's recordings are kept: as all others', or a time of its own. */
export function Retention({ campaign, mayEdit }: { campaign: number; mayEdit: boolean }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const key = ['retention', campaign]
  const params = { path: { id: campaign } }
  const { data } = useQuery({ queryKey: key, queryFn: () => said(api.GET('/api/campaigns/{id}/recording-retention', { params })) })
  const [wanted, want] = useState<number | null>(null)
  const changing = useMutation({
    mutationFn: async (days: number | null) => {
      if (days === null) await said(api.DELETE('/api/campaigns/{id}/recording-retention', { params }))
      else await said(api.PUT('/api/campaigns/{id}/recording-retention', { params, body: { days } }))
    },
    onSuccess: () => {
      want(null)
      return queries.invalidateQueries({ queryKey: key })
    },
  })
  return (
    <Card title={t('retention.title')} note={data && t(data.own ? 'retention.own' : 'retention.asAll')}>
      <Refusal error={changing.error} />
      <Group align="flex-end" gap="sm">
        <NumberInput
          w={140}
          label={t('retention.days')}
          min={1}
          max={3650}
          disabled={!data || !mayEdit}
          value={wanted ?? data?.days ?? ''}
          onChange={(days) => want(typeof days === 'number' ? days : null)}
        />
        {wanted !== null && wanted !== data?.days && (
          <Button onClick={() => changing.mutate(wanted)} loading={changing.isPending}>
            {t('save')}
          </Button>
        )}
        {mayEdit && data?.own && (
          <Button variant="subtle" color="gray" onClick={() => changing.mutate(null)}>
            {t('retention.reset')}
          </Button>
        )}
      </Group>
      <Text size="xs" c="dimmed" mt={6}>
        {t('retention.note')}
      </Text>
    </Card>
  )
}
