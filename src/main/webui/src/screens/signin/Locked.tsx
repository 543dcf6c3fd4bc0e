import { Anchor, Button, PasswordInput, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, said } from '../../api/client'
import type { SignedIn } from '../../api/schema'
import { standAnew, useSignIn } from '../../api/session'
import { Refusal } from '../../ui/Refusal'
import { Frame } from './Frame'
import s from './signin.module.css'

/** A screen nobody was at: the password opens it, or a code of the second factor. */
export default function Locked({ session }: { session: SignedIn }) {
  const { t } = useTranslation()
  const { signOut } = useSignIn()
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const [byCode, take] = useState(false)
  const form = useForm({ initialValues: { key: '' }, validate: { key: (key) => (key ? null : t('needed')) } })
  const submit = form.onSubmit(async ({ key }) => {
    setBusy(true)
    setError(null)
    try {
      await said(api.POST('/api/session/unlocking', { body: { password: byCode ? '' : key, code: byCode ? key : '' } }))
      await standAnew()
    } catch (refused) {
      setError(refused)
      form.reset()
    }
    setBusy(false)
  })
  return (
    <Frame title={t('access.locked')} note={t('access.lockedNote', { name: session.name })}>
      {session.way === 'COMPANY' ? (
        <Button component="a" href="/api/session/oidc" size="md" fullWidth>
          {t('access.unlockCompany')}
        </Button>
      ) : (
        <form onSubmit={submit} noValidate>
          <Stack gap="md">
            <Refusal error={error} />
            {/* for password managers, which fill by login */}
            <input type="text" autoComplete="username" value={session.login} readOnly hidden />
            {byCode ? (
              <TextInput
                size="md"
                label={t('access.code')}
                inputMode="numeric"
                autoComplete="one-time-code"
                autoFocus
                {...form.getInputProps('key')}
              />
            ) : (
              <PasswordInput
                size="md"
                label={t('signin.password')}
                autoComplete="current-password"
                autoFocus
                {...form.getInputProps('key')}
              />
            )}
            <Button type="submit" size="md" loading={busy} fullWidth>
              {t('access.unlock')}
            </Button>
            <Anchor
              component="button"
              type="button"
              size="sm"
              onClick={() => {
                take(!byCode)
                form.reset()
              }}
            >
              {t(byCode ? 'access.byPassword' : 'access.byCode')}
            </Anchor>
          </Stack>
        </form>
      )}
      <div className={s.leave}>
        <Anchor component="button" type="button" onClick={() => void signOut()}>
          {t('nav.signOut')}
        </Anchor>
      </div>
    </Frame>
  )
}
