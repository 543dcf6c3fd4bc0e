import { Skeleton } from '@mantine/core'
import { IconChecklist } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Empty } from '../../ui/Card'
import { Refusal } from '../../ui/Refusal'
import { ItemList } from './ItemList'
import { LeadPane } from './LeadPane'
import { OutcomePane } from './OutcomePane'
import { StandBar } from './StandBar'
import s from './worklist.module.css'
import { useWorklist } from './worklist'

/** The manager's day: whom to call next, all that is known of them, and what came of it. */
export default function Worklist() {
  const { t } = useTranslation()
  const { data, error } = useWorklist()
  const [chosen, choose] = useState<number | null>(null)
  const items = data?.items
  const item = items?.find((one) => one.lead.id === chosen) ?? items?.[0]
  useEffect(() => {
    if (item && item.lead.id !== chosen) choose(item.lead.id)
  }, [item, chosen])
  return (
    <div className={s.screen}>
      <StandBar list={data} />
      <Refusal error={error} />
      {!items && !error && <Skeleton h={420} radius="lg" />}
      {items?.length === 0 && (
        <section className={s.pane}>
          <Empty icon={IconChecklist} title={t('worklist.none')} text={t('worklist.noneText')} />
        </section>
      )}
      {items && item && (
        <div className={s.columns}>
          <ItemList items={items} chosen={item.lead.id} onChoose={choose} />
          <LeadPane key={item.lead.id} item={item} />
          <OutcomePane key={item.id} item={item} />
        </div>
      )}
    </div>
  )
}
