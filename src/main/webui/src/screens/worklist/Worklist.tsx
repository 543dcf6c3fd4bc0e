import { Skeleton } from '@mantine/core'
import { IconChecklist } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Empty } from '../../ui/Card'
import { usePresence } from '../../ui/presence'
import { Refusal } from '../../ui/Refusal'
import { useTelephone } from '../../ui/telephone'
import { CallBar } from './CallBar'
import { ItemList } from './ItemList'
import { IntroducedPane, LeadPane } from './LeadPane'
import { NoOutcomeYet, OutcomePane } from './OutcomePane'
import { shownOf } from './shown'
import { StandBar } from './StandBar'
import { leadOf, useTalk } from './talk'
import s from './worklist.module.css'
import { useWorklist } from './worklist'

/** The manager's day: whom to call next, all that is known of them, and what came of it. */
export default function Worklist() {
  const { t } = useTranslation()
  const { data, error } = useWorklist()
  const talk = useTalk()
  const { here, error: unready } = usePresence()
  const telephone = useTelephone(here === 'IN' || here === 'BUSY')
  const [chosen, choose] = useState<number | null>(null)
  const items = data?.items
  const onThePhone = leadOf(talk)
  useEffect(() => {
    if (!onThePhone) return
    // whoever is talked with is looked at, and stays in sight for the outcome when the talk is over
    choose(null)
    return () => choose((picked) => picked ?? onThePhone)
  }, [onThePhone])
  const shown = shownOf(items ?? [], chosen, onThePhone)
  const first = shown?.lead.id
  useEffect(() => {
    // a list that moves on does not take the reader along
    if (!onThePhone && first) choose((picked) => (items?.some(({ lead }) => lead.id === picked) ? picked : first))
  }, [first, items, onThePhone])
  const introduced = talk.at === 'introduced' || talk.at === 'alone' ? talk.offer : null
  return (
    <div className={s.screen}>
      <StandBar list={data} telephone={telephone} />
      <CallBar
        talk={talk}
        items={items ?? []}
        telephone={telephone}
        back={onThePhone && shown && shown.lead.id !== onThePhone ? () => choose(null) : undefined}
      />
      <Refusal error={error} />
      {!items && !error && <Skeleton h={420} radius="lg" />}
      {items?.length === 0 && !introduced && (
        <section className={s.pane}>
          <Empty icon={IconChecklist} title={t('worklist.none')} text={t(unready ? 'worklist.noneUnready' : 'worklist.noneText')} />
        </section>
      )}
      {items && (shown ?? introduced) && (
        <div className={s.columns}>
          <ItemList items={items} chosen={shown?.lead.id ?? null} onChoose={choose} />
          {shown ? (
            <>
              {/* a lead and an item may have one number: two children of one key would leave the last pane standing */}
              <LeadPane key={`lead-${shown.lead.id}`} item={shown} mayCall={talk.at === 'idle'} />
              <OutcomePane key={`item-${shown.id}`} item={shown} keys={!onThePhone || shown.lead.id === onThePhone} />
            </>
          ) : (
            introduced && (
              <>
                <IntroducedPane offer={introduced} />
                <NoOutcomeYet />
              </>
            )
          )}
        </div>
      )}
    </div>
  )
}
