import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../api/session'
import { Head } from '../../ui/Head'
import { dayOf } from '../../ui/zoned'
import { CampaignTable } from './CampaignTable'
import { Export } from './Export'
import type { Wanted } from './figures'
import { Filters } from './Filters'
import { PeopleTable } from './PeopleTable'
import { daysOf, isSpan } from './period'

type Shown = 'people' | 'campaigns'

/** What people did, and how campaigns went, in a period. */
export default function Figures() {
  const { t } = useTranslation()
  const today = dayOf(new Date(), useSession()?.zone)
  const [shown, show] = useState<Shown>('people')
  const [wanted, want] = useState<Wanted>({ ...daysOf('today', today), team: '', campaign: '' })
  const valid = isSpan(wanted)
  return (
    <>
      <Head title={t('nav.figures')} note={t('figures.note')}>
        <SegmentedControl
          flex="none"
          value={shown}
          onChange={(value) => show(value)}
          data={(['people', 'campaigns'] as const).map((one) => ({ value: one, label: t(`figures.${one}`) }))}
        />
      </Head>
      <Filters wanted={wanted} want={want} today={today} aside={<Export what={shown} wanted={wanted} enabled={valid} />} />
      {shown === 'people' ? <PeopleTable wanted={wanted} valid={valid} /> : <CampaignTable wanted={wanted} valid={valid} />}
    </>
  )
}
