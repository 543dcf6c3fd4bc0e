import { Alert, Button, List, Modal, Skeleton, Stack, Text, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { IconTrash } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, said } from '../../api/client'
import type { BaseView } from '../../api/schema'
import { useNumbers } from '../../ui/numbers'
import { Refusal } from '../../ui/Refusal'

/** Removes a base: what goes and what stays is said, and its name is typed first. */
export function RemoveBase({ base }: { base: BaseView }) {
  const { t } = useTranslation()
  const [opened, dialog] = useDisclosure(false)
  return (
    <>
      <Button variant="subtle" color="red" leftSection={<IconTrash size={16} />} onClick={dialog.open}>
        {t('removal.remove')}
      </Button>
      <Modal
        opened={opened}
        onClose={dialog.close}
        centered
        size="lg"
        title={t('removal.title', { name: base.name })}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <Confirm base={base} onClose={dialog.close} />
      </Modal>
    </>
  )
}

function Confirm({ base, onClose }: { base: BaseView; onClose: () => void }) {
  const { t } = useTranslation()
  const { count } = useNumbers()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [typed, type] = useState('')
  const params = { path: { id: base.id } }
  const { data, error } = useQuery({
    queryKey: ['bases', base.id, 'removal'],
    staleTime: 0,
    queryFn: () => said(api.GET('/api/bases/{id}/removal', { params })),
  })
  const removing = useMutation({
    mutationFn: () => said(api.DELETE('/api/bases/{id}', { params: { ...params, query: { name: base.name } } })),
    onSuccess: async () => {
      onClose()
      await navigate({ to: '/bases' })
      queries.removeQueries({ queryKey: ['bases', base.id] })
      await queries.invalidateQueries({ queryKey: ['bases'] })
    },
  })
  if (!data) return error ? <Refusal error={error} /> : <Skeleton h={180} />
  if (data.kept.length > 0)
    return (
      <Alert color="yellow" title={t('removal.kept')}>
        <List size="sm">
          {data.kept.map((why) => (
            <List.Item key={why}>
              {t(`removal.keeper.${why}`, { campaigns: data.campaigns.join(', '), leads: count(data.inWork), count: data.inWork })}
            </List.Item>
          ))}
        </List>
      </Alert>
    )
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (typed.trim() === base.name) removing.mutate()
      }}
    >
      <Stack>
        <Refusal error={removing.error} />
        <Text size="sm">
          <b>{t('removal.goes')}</b>{' '}
          {t('removal.goesText', { leads: count(data.leads), numbers: count(data.numbers), imports: count(data.imports) })}
        </Text>
        <Text size="sm">
          <b>{t('removal.stays')}</b> {t('removal.staysText')}
        </Text>
        <TextInput
          label={t('removal.type', { name: base.name })}
          data-autofocus
          autoComplete="off"
          value={typed}
          onChange={(event) => type(event.currentTarget.value)}
        />
        <Button type="submit" color="red" disabled={typed.trim() !== base.name} loading={removing.isPending}>
          {t('removal.forEver')}
        </Button>
      </Stack>
    </form>
  )
}
