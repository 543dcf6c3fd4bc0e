import { Button, Group, Modal, Skeleton, Stack, Text } from '@mantine/core'
import { IconShieldCheck } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, said } from '../../api/client'
import { Card } from '../../ui/Card'
import { Enrolment, RecoveryCodes } from '../../ui/Enrolment'
import { Refusal } from '../../ui/Refusal'
import { useFocusBack } from '../../ui/useFocusBack'
import { CurrentPassword } from '../../ui/CurrentPassword'

type Doing = 'begin' | 'renew' | 'remove'

/** One's own second factor: whether it is on, and what can be done about it. */
export function Factor() {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [doing, take] = useState<Doing | null>(null)
  const { data, error } = useQuery({ queryKey: ['second-factor'], queryFn: () => said(api.GET('/api/session/second-factor')) })
  const done = () => {
    take(null)
    void queries.invalidateQueries({ queryKey: ['second-factor'] })
  }
  if (error) return <Refusal error={error} />
  if (!data) return <Skeleton h={90} radius="lg" />
  return (
    <Card title={t('access.factor')}>
      <Group justify="space-between">
        <Text size="sm" c="dimmed" maw={560}>
          {data.on ? t('access.factorIsOn', { count: data.codesLeft }) : t('access.factorIsOff')}
        </Text>
        {data.on ? (
          <Group gap="xs">
            <Button variant="default" onClick={() => take('renew')}>
              {t('access.codesRenew')}
            </Button>
            {!data.wanted && (
              <Button variant="subtle" color="red" onClick={() => take('remove')}>
                {t('access.factorOff')}
              </Button>
            )}
          </Group>
        ) : (
          <Button variant="default" leftSection={<IconShieldCheck size={16} />} onClick={() => take('begin')}>
            {t('access.factorSetUp')}
          </Button>
        )}
      </Group>
      {doing && <Dialog doing={doing} onDone={done} />}
    </Card>
  )
}

function Dialog({ doing, onDone }: { doing: Doing; onDone: () => void }) {
  const { t } = useTranslation()
  useFocusBack()
  const title = { begin: t('access.factorSetUp'), renew: t('access.codesRenew'), remove: t('access.factorOff') }[doing]
  return (
    <Modal closeButtonProps={{ 'aria-label': t('close') }} opened onClose={onDone} title={title} centered size="md">
      {doing === 'begin' ? <Enrolment onDone={onDone} /> : <Proved doing={doing} onDone={onDone} />}
    </Modal>
  )
}

function Proved({ doing, onDone }: { doing: 'renew' | 'remove'; onDone: () => void }) {
  const { t } = useTranslation()
  const [password, type] = useState('')
  const renewing = useMutation({ mutationFn: () => said(api.POST('/api/session/second-factor/recovery-codes', { body: { password } })) })
  const removing = useMutation({
    mutationFn: () => said(api.POST('/api/session/second-factor/removal', { body: { password } })),
    onSuccess: onDone,
  })
  if (renewing.data) return <RecoveryCodes codes={renewing.data.codes} onDone={onDone} />
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (doing === 'renew') renewing.mutate()
    else removing.mutate()
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Text size="sm">{t(doing === 'renew' ? 'access.codesRenewNote' : 'access.factorOffNote')}</Text>
        <Refusal error={renewing.error ?? removing.error} />
        <CurrentPassword value={password} onChange={type} />
        <Button
          type="submit"
          color={doing === 'remove' ? 'red' : undefined}
          disabled={!password}
          loading={renewing.isPending || removing.isPending}
        >
          {t(doing === 'renew' ? 'access.codesRenew' : 'access.factorOff')}
        </Button>
      </Stack>
    </form>
  )
}
