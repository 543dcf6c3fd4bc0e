import { Skeleton, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, said } from '../../api/client'
import { useLive } from '../../api/live'
import { useSession } from '../../api/session'
import { Tile, Tiles } from '../../ui/Card'
import { Head } from '../../ui/Head'
import { useNumbers } from '../../ui/numbers'
import { PhoneAccount } from '../../ui/PhoneAccount'
import { Refusal } from '../../ui/Refusal'
import { clock } from '../../ui/since'
import { useWords } from '../../ui/words'
import { OwnCallbacks } from '../callbacks/OwnCallbacks'
import { Access } from './Access'

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
              <Tile key={what} label={word(what)} value={count(calls)} tone={what === 'WARM' ? 'good' : undefined} />
            ))}
          </Tiles>
        )}
        <OwnCallbacks />
        <PhoneAccount />
        <Access />
      </Stack>
    </>
  )
}
