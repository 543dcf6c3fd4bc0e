import { Button, Group, Skeleton, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconKey } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, said } from '../../api/client'
import { useLive } from '../../api/live'
import { useSession } from '../../api/session'
import { Card, Tile, Tiles } from '../../ui/Card'
import { Head } from '../../ui/Head'
import { useNumbers } from '../../ui/numbers'
import PasswordDialog from '../../ui/PasswordDialog'
import { PhoneAccount } from '../../ui/PhoneAccount'
import { Refusal } from '../../ui/Refusal'
import { clock } from '../../ui/since'
import { useWords } from '../../ui/words'
import { OwnCallbacks } from '../callbacks/OwnCallbacks'

/** One's own results of the day, and what one's telephone registers with. */
export default function Me() {
  const { t } = useTranslation()
  const { count } = useNumbers()
  const word = useWords()
  const results = useQuery({ queryKey: ['results'], queryFn: () => said(api.GET('/api/results/today')) })
  useLive((message) => message.type === 'desk' && void results.refetch())
  const dispositions = Object.entries(results.data?.dispositions ?? {})
  return (
    <>
      <Head title={t('me.title', { name: useSession()?.name })} note={t('me.note')} />
      <Stack>
        <Refusal error={results.error} />
        {!results.data && !results.error && <Skeleton h={90} radius="lg" />}
        {results.data && (
          <Tiles>
            <Tile label={t('me.conversations')} value={count(results.data.conversations)} />
            <Tile label={t('me.talk')} value={clock(results.data.talkSeconds)} />
            {dispositions.map(([what, calls]) => (
              <Tile
                key={what}
                label={word(what)}
                value={count(calls)}
                tone={what === 'WARM' ? 'good' : undefined}
              />
            ))}
          </Tiles>
        )}
        <OwnCallbacks />
        <PhoneAccount />
        <OwnPassword />
      </Stack>
    </>
  )
}

function OwnPassword() {
  const { t } = useTranslation()
  const [changing, change] = useDisclosure(false)
  return (
    <Card title={t('me.password')}>
      <Group justify="space-between">
        <Text size="sm" c="dimmed">
          {t('me.passwordNote')}
        </Text>
        <Button variant="default" leftSection={<IconKey size={16} />} onClick={change.open}>
          {t('password.change')}
        </Button>
      </Group>
      {changing && <PasswordDialog onClose={change.close} />}
    </Card>
  )
}
