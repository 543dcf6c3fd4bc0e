import type { DeskView } from '../../api/schema'
import { CallBar } from './CallBar'
import type { Telephone } from './deskPhone'
import { useDraft } from './draft'
import s from './incall.module.css'
import { LeadPanel } from './LeadPanel'
import { OutcomePanel } from './OutcomePanel'
import type { Place } from './place'
import { ScriptPanel } from './ScriptPanel'

type Engaged = Extract<Place, { at: 'talking' | 'wrapUp' }>

/** A client on the line, or just off it: who they are, what to say, what came of it. */
export function InCall({
  desk,
  place,
  take,
  telephone,
}: {
  desk: DeskView
  place: Engaged
  take(desk: DeskView): void
  telephone: Telephone
}) {
  const [draft, change] = useDraft(place.call.id, place.lead?.zone ?? undefined)
  return (
    <div className={s.call}>
      <CallBar place={place} attempt={desk.history.length + 1} telephone={telephone} />
      <div className={s.columns}>
        <LeadPanel lead={place.lead} history={desk.history} call={place.call} />
        <ScriptPanel desk={desk} call={place.call.id} onSuggest={(disposition) => draft.disposition ?? change({ disposition })} />
        <OutcomePanel desk={desk} place={place} take={take} draft={draft} change={change} />
      </div>
    </div>
  )
}
