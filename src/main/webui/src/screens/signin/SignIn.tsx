import { Alert, Button, Divider, PasswordInput, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, Refused, said } from '../../api/client'
import { useSignIn } from '../../api/session'
import { Refusal } from '../../ui/Refusal'
import { Frame } from './Frame'

export default function SignIn() {
  const { t } = useTranslation()
  const { signIn } = useSignIn()
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const form = useForm({
    initialValues: { login: '', password: '', code: '' },
    validate: {
      login: (value) => (value.trim() ? null : t('signin.needLogin')),
      password: (value) => (value ? null : t('signin.needPassword')),
    },
  })
  const company = useQuery({ queryKey: ['sign-in-ways'], queryFn: () => said(api.GET('/api/sign-in-ways')), staleTime: Infinity }).data
    ?.company
  const refused = refusalIn(location.search)
  const [codeWanted, wantCode] = useState(false)
  const invited = useInvitation()
  const submit = form.onSubmit(async ({ login, password, code }) => {
    setBusy(true)
    setError(null)
    await signIn(login.trim(), password, code.trim() || undefined).catch((refused: unknown) => {
      const wanted = refused instanceof Refused && refused.problem.type === '/problems/second-factor-needed'
      if (wanted) wantCode(true)
      else setError(refused)
    })
    setBusy(false)
  })
  if (invited.data)
    return (
      <Frame title={t('access.invited')} note={t('access.invitedNote', { name: invited.data.name })}>
        <Button component="a" href={invited.data.address} size="md" fullWidth>
          {t('signin.company', { name: company?.name ?? '' })}
        </Button>
      </Frame>
    )
  return (
    <Frame title={t('signin.title')} note={t('signin.note')}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          {refused && !error && (
            <Alert color="red" variant="light" role="alert">
              {t(`signin.error.${refused}`)}
            </Alert>
          )}
          <Refusal error={error ?? invited.error} />
          <TextInput size="md" label={t('signin.login')} autoComplete="username" autoFocus {...form.getInputProps('login')} />
          <PasswordInput size="md" label={t('signin.password')} autoComplete="current-password" {...form.getInputProps('password')} />
          {codeWanted && (
            <TextInput
              size="md"
              label={t('access.code')}
              description={t('access.codeHint')}
              inputMode="numeric"
              autoComplete="one-time-code"
              autoFocus
              {...form.getInputProps('code')}
            />
          )}
          <Button type="submit" size="md" loading={busy} fullWidth mt={6}>
            {t('signin.enter')}
          </Button>
          {company && (
            <>
              <Divider label={t('signin.or')} />
              <Button component="a" href={company.address} variant="default" size="md" fullWidth>
                {t('signin.company', { name: company.name })}
              </Button>
            </>
          )}
        </Stack>
      </form>
    </Frame>
  )
}

/** An invitation to link one's account of the company, from the address's end: it is in no log there. */
function useInvitation() {
  const [token] = useState(() => /^#invitation=(.+)$/.exec(location.hash)?.[1])
  return useQuery({
    queryKey: ['invitation', token],
    enabled: !!token,
    retry: false,
    staleTime: Infinity,
    queryFn: () => said(api.PUT('/api/session/invitation', { body: { token: token ?? '' } })),
  })
}

const REFUSALS = ['no-role', 'shut', 'not-linked', 'email-changed', 'invitation-over', 'linked-otherwise', 'not-believed'] as const

/** Why the company's provider, or we after it, did not let somebody in. */
function refusalIn(search: string): (typeof REFUSALS)[number] | 'other' | undefined {
  const error = new URLSearchParams(search).get('error')
  if (!error) return undefined
  return REFUSALS.find((known) => known === error) ?? 'other'
}
