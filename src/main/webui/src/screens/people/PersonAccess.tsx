import { Alert, Button, CopyButton, Divider, Group, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, said } from '../../api/client'
import type { PersonView } from '../../api/schema'
import { Refusal } from '../../ui/Refusal'
import { SessionList } from '../../ui/SessionList'
import {
  useCompanyLink,
  useEnding,
  useEndingAll,
  useFactorReset,
  useInviting,
  usePersonFactor,
  usePersonSessions,
  useUnlinking,
} from './access'
import { ProposalOffer } from './ProposalOffer'

/** Where somebody is signed in and by what: to end it, to begin a second factor anew, to link their account of the company. */
export function PersonAccess({ person }: { person: PersonView }) {
  return (
    <Stack>
      <Sessions person={person.id} />
      <Divider />
      <SecondFactor person={person.id} />
      <Company person={person.id} />
    </Stack>
  )
}

function Sessions({ person }: { person: number }) {
  const { t } = useTranslation()
  const { data, error } = usePersonSessions(person)
  const ending = useEnding(person)
  const all = useEndingAll(person)
  return (
    <>
      <Refusal error={error ?? ending.error ?? all.error} />
      <SessionList sessions={data} onEnd={(id) => ending.mutate(id)} busy={ending.isPending} />
      {data && data.length > 0 && (
        <Button variant="default" loading={all.isPending} onClick={() => all.mutate(undefined)}>
          {t('access.endAll')}
        </Button>
      )}
    </>
  )
}

function SecondFactor({ person }: { person: number }) {
  const { t } = useTranslation()
  const { data, error } = usePersonFactor(person)
  const reset = useFactorReset(person)
  const done = () => notifications.show({ color: 'teal', message: t('access.factorResetDone') })
  return (
    <>
      <Refusal error={error} />
      <ProposalOffer error={reset.error} person={person} wanted={{}} />
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm" c="dimmed">
          {t(data?.on ? 'access.theirFactorOn' : 'access.theirFactorOff')}
        </Text>
        {data?.on && (
          <Button
            variant="light"
            color="red"
            style={{ flex: 'none' }}
            loading={reset.isPending}
            onClick={() => reset.mutate(undefined, { onSuccess: done })}
          >
            {t('access.factorReset')}
          </Button>
        )}
      </Group>
    </>
  )
}

/** Only where the company has a provider. */
function Company({ person }: { person: number }) {
  const { t } = useTranslation()
  const ways = useQuery({ queryKey: ['sign-in-ways'], queryFn: () => said(api.GET('/api/sign-in-ways')), staleTime: Infinity })
  const { data: link } = useCompanyLink(person)
  const inviting = useInviting(person)
  const unlinking = useUnlinking(person)
  const provider = ways.data?.company?.name
  if (!provider || !link) return null
  const address = inviting.data && location.origin + inviting.data.address
  return (
    <>
      <Divider />
      <ProposalOffer error={inviting.error ?? unlinking.error} person={person} wanted={{}} />
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm" c="dimmed">
          {link.linked ? t('access.linkedNote', { provider, email: link.email ?? '—' }) : t('access.inviteNote', { provider })}
        </Text>
        <Button
          variant="light"
          color={link.linked ? 'red' : undefined}
          style={{ flex: 'none' }}
          loading={inviting.isPending || unlinking.isPending}
          onClick={() => (link.linked ? unlinking : inviting).mutate(undefined)}
        >
          {t(link.linked ? 'access.unlink' : 'access.invite')}
        </Button>
      </Group>
      {address && (
        <Alert color="yellow" title={t('access.invitation')}>
          <code style={{ overflowWrap: 'anywhere', display: 'block' }}>{address}</code>
          <CopyButton value={address}>
            {({ copied, copy }) => (
              <Button mt="xs" size="xs" variant="light" onClick={copy}>
                {t(copied ? 'people.copied' : 'people.copyAll')}
              </Button>
            )}
          </CopyButton>
        </Alert>
      )}
    </>
  )
}
