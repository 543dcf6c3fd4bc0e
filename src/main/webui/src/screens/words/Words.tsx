import { Skeleton, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useDispositions } from '../../ui/dispositions'
import { Head } from '../../ui/Head'
import { Refusal } from '../../ui/Refusal'
import { Outcomes } from './Outcomes'
import { Pauses } from './Pauses'
import { usePauses } from './words'

/** What operators say: why they pause, and what a call was. */
export default function Words() {
  const { t } = useTranslation()
  const pauses = usePauses()
  const outcomes = useDispositions()
  return (
    <>
      <Head title={t('nav.words')} note={t('words.note')} />
      <Refusal error={pauses.error ?? outcomes.error} />
      <Stack>
        {pauses.data ? <Pauses pauses={pauses.data} /> : <Skeleton h={260} radius="lg" />}
        {outcomes.data ? <Outcomes words={outcomes.data} /> : <Skeleton h={260} radius="lg" />}
      </Stack>
    </>
  )
}
