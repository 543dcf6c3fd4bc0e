import { Alert, Button, CopyButton, Group, Stack, Text, TextInput } from '@mantine/core'
import { IconCheck, IconCopy, IconEyeOff } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, said } from '../api/client'
import type { BeginningView } from '../api/schema'
import s from './enrolment.module.css'
import { QrCode } from './QrCode'
import { Refusal } from './Refusal'
import { CurrentPassword } from './CurrentPassword'

/** Sets up a second factor: the password, the picture for the app, a code of it, and the recovery codes to be kept. */
export function Enrolment({ onDone }: { onDone: () => void }) {
  const [begun, begin] = useState<BeginningView | null>(null)
  const [codes, give] = useState<string[] | null>(null)
  if (codes) return <RecoveryCodes codes={codes} onDone={onDone} />
  return begun ? <Scan beginning={begun} onDone={give} /> : <Begin onDone={begin} />
}

function Begin({ onDone }: { onDone: (beginning: BeginningView) => void }) {
  const { t } = useTranslation()
  const [password, type] = useState('')
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => said(api.POST('/api/session/second-factor', { body: { password } })),
    onSuccess: onDone,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    mutate()
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Text size="sm">{t('access.factorBegin')}</Text>
        <Refusal error={error} />
        <CurrentPassword value={password} onChange={type} />
        <Button type="submit" loading={isPending} disabled={!password}>
          {t('access.next')}
        </Button>
      </Stack>
    </form>
  )
}

function Scan({ beginning, onDone }: { beginning: BeginningView; onDone: (codes: string[]) => void }) {
  const { t } = useTranslation()
  const [code, type] = useState('')
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => said(api.PUT('/api/session/second-factor', { body: { code } })),
    onSuccess: (answer) => onDone(answer.codes),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    mutate()
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Text size="sm">{t('access.factorScan')}</Text>
        <Group align="center" wrap="nowrap">
          <QrCode text={beginning.uri} label={t('access.factorQr')} />
          <div>
            <Text size="xs" c="dimmed">
              {t('access.factorSecret')}
            </Text>
            <code className={s.secret} data-testid="factor-secret">
              {beginning.secret.match(/.{1,4}/g)?.join(' ')}
            </code>
          </div>
        </Group>
        <Refusal error={error} />
        <TextInput
          label={t('access.factorCode')}
          inputMode="numeric"
          autoComplete="one-time-code"
          data-autofocus
          value={code}
          onChange={(event) => type(event.currentTarget.value)}
        />
        <Button type="submit" loading={isPending} disabled={!code.trim()}>
          {t('access.factorOn')}
        </Button>
      </Stack>
    </form>
  )
}

/** Shown this once. */
export function RecoveryCodes({ codes, onDone }: { codes: string[]; onDone: () => void }) {
  const { t } = useTranslation()
  return (
    <Stack>
      <Alert color="yellow" icon={<IconEyeOff size={18} />} title={t('access.codesTitle')}>
        {t('access.codesNote')}
      </Alert>
      <ul className={s.codes} data-testid="recovery-codes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <CopyButton value={codes.join('\n')}>
        {({ copied, copy }) => (
          <Button variant="light" leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />} onClick={copy}>
            {t(copied ? 'people.copied' : 'people.copyAll')}
          </Button>
        )}
      </CopyButton>
      <Button onClick={onDone}>{t('access.codesKept')}</Button>
    </Stack>
  )
}
