import { Switch } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, said } from '../../api/client'
import { useSession } from '../../api/session'
import { Refusal } from '../../ui/Refusal'
import { isAnyOf } from '../../ui/roles'

/** Whether somebody may take figures away as files; given by a head of sales. */
export function ExportRight({ person }: { person: number }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const mayGive = isAnyOf(useSession(), 'HEAD_OF_SALES')
  const key = ['people', person, 'export-right']
  const params = { path: { id: person } }
  const { data } = useQuery({ queryKey: key, queryFn: () => said(api.GET('/api/people/{id}/export-right', { params })) })
  const giving = useMutation({
    mutationFn: (give: boolean) =>
      said<unknown>(give ? api.PUT('/api/people/{id}/export-right', { params }) : api.DELETE('/api/people/{id}/export-right', { params })),
    onSuccess: () => queries.invalidateQueries({ queryKey: key }),
  })
  return (
    <>
      <Refusal error={giving.error} />
      <Switch
        label={t('figures.right')}
        description={t(data?.withRole ? 'figures.rightWithRole' : 'figures.rightHint')}
        disabled={!data || data.withRole || !mayGive || giving.isPending}
        checked={data?.may ?? false}
        onChange={(event) => giving.mutate(event.currentTarget.checked)}
      />
    </>
  )
}
