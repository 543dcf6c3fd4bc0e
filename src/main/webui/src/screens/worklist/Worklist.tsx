import { Skeleton } from '@mantine/core'
import { IconChecklist } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Empty } from '../../ui/Card'
import { Refusal } from '../../ui/Refusal'
import { CallBar } from './CallBar'
import { ItemList } from './ItemList'
import { LeadPane } from './LeadPane'
import { OfferPop } from './OfferPop'
import { OutcomePane } from './OutcomePane'
import { StandBar } from './StandBar'
import { leadOf, useTalk } from './talk'
import { useTelephone } from './telephone'
import s from './worklist.module.css'
import { usePresence, useWorklist } from './worklist'

/** The manager's day: whom to call next, all that is known of them, and what came of it. */
export default function Worklist() {
  const { t } = useTranslation()
  const { data, error } = useWorklist()
  const talk = useTalk()
  const { here, error: unready } = usePresence()
  const telephone = useTelephone(here === 'IN' || here === 'BUSY')
  const [chosen, choose] = useState<number | null>(null)
  const items = data?.items
  const item = items?.find((one) => one.lead.id === chosen) ?? items?.[0]
  const onThePhone = leadOf(talk)
  useEffect(() => {
    if (item && item.lead.id !== chosen) choose(item.lead.id)
  }, [item, chosen])
  useEffect(() => {
    // whoever is talked with is looked at
    if (onThePhone && items?.some((one) => one.lead.id === onThePhone)) choose(onThePhone)
  }, [onThePhone, items])
  return (
    <div className={s.screen}>
      <StandBar list={data} telephone={telephone} />
      <CallBar talk={talk} items={items ?? []} telephone={telephone} />
      <Refusal error={error} />
      {!items && !error && <Skeleton h={420} radius="lg" />}
      {items?.length === 0 && (
        <section className={s.pane}>
          <Empty icon={IconChecklist} title={t('worklist.none')} text={t(unready ? 'worklist.noneUnready' : 'worklist.noneText')} />
        </section>
      )}
      {items && item && (
        <div className={s.columns}>
          <ItemList items={items} chosen={item.lead.id} onChoose={choose} />
          {/* a lead and an item may have one number: two children of one key would leave the last pane standing */}
          <LeadPane key={`lead-${item.lead.id}`} item={item} mayCall={talk.at === 'idle'} />
          <OutcomePane key={`item-${item.id}`} item={item} />
        </div>
      )}
      {talk.at === 'offered' && <OfferPop key={talk.offer.handover} talk={talk} telephone={telephone} />}
    </div>
  )
}
