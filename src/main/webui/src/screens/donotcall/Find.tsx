import { Alert, Button, Group, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EntryView } from '../../api/schema'
import { useSession } from '../../api/session'
import { Card } from '../../ui/Card'
import { useNumbers } from '../../ui/numbers'
import { spaced } from '../../ui/phoneNumber'
import { Refusal } from '../../ui/Refusal'
import { useFinding, useWho } from './donotcall'
import { reasonIn } from './reasons'
import { useCountryOf } from './useCountryOf'

/** Whether a number may be called, since when not, and why. */
export function Find({ add, lift }: { add: (number: string) => void; lift?: (entry: EntryView) => void }) {
  const { t } = useTranslation()
  const { when } = useNumbers()
  const zone = useSession()?.zone
  const [number, type] = useState('')
  const { country, field } = useCountryOf(number)
  const finding = useFinding()
  const who = useWho()
  const found = finding.data
  return (
    <Card title={t('donotcall.find')}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (number.trim()) finding.mutate({ number: number.trim(), country })
        }}
      >
        <Group align="flex-end" gap="sm">
          <TextInput
            label={t('donotcall.number')}
            placeholder="+7 495 123-45-67"
            inputMode="tel"
            autoComplete="off"
            w={260}
            maxLength={60}
            value={number}
            onChange={(event) => type(event.currentTarget.value)}
          />
          {field}
          <Button
            type="submit"
            variant="default"
            leftSection={<IconSearch size={16} />}
            disabled={!number.trim()}
            loading={finding.isPending}
          >
            {t('donotcall.check')}
          </Button>
        </Group>
      </form>
      {finding.error && (
        <div style={{ marginTop: 12 }}>
          <Refusal error={finding.error} />
        </div>
      )}
      {found?.entry && (
        <Alert mt="sm" color="red" role="status" title={t('donotcall.listed', { number: spaced(found.entry.number) })}>
          {t('donotcall.listedText', {
            reason: reasonIn(found.entry.reason, t),
            who: who(found.entry.by),
            when: when(found.entry.since, zone),
          })}
          {lift && (
            <Button mt="xs" display="block" size="xs" variant="light" color="red" onClick={() => lift(found.entry!)}>
              {t('donotcall.lift')}
            </Button>
          )}
        </Alert>
      )}
      {found && !found.entry && (
        <Alert mt="sm" color="teal" role="status" title={t('donotcall.free', { number: spaced(found.number) })}>
          <Button size="xs" variant="light" onClick={() => add(found.number)}>
            {t('donotcall.add')}
          </Button>
        </Alert>
      )}
    </Card>
  )
}
