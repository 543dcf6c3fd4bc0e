import { Button, Textarea } from '@mantine/core'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { api, said } from '../../api/client'
import type { DeskView } from '../../api/schema'
import { useSession } from '../../api/session'
import { useKeys } from '../../ui/keys'
import { useAction } from './actions'
import { Callback } from './Callback'
import { useHandover } from './desk'
import { Dispositions } from './Dispositions'
import { type Draft, lacks } from './draft'
import { ending } from './ending'
import { Handover } from './Handover'
import s from './outcome.module.css'
import { Panel } from './Panel'
import { useBegin, useForeseen } from './passing'
import type { Place } from './place'

/** What came of the call, and the way to the next one. */
export function OutcomePanel({
  desk,
  place,
  take,
  draft,
  change,
}: {
  desk: DeskView
  place: Extract<Place, { at: 'talking' | 'wrapUp' }>
  take(desk: DeskView): void
  draft: Draft
  change(part: Partial<Draft>): void
}) {
  const { t } = useTranslation()
  const { busy, run } = useAction()
  const comment = useRef<HTMLTextAreaElement>(null)
  const { id } = place.call
  const handover = useHandover(id)
  const lacking = lacks(draft)
  const ringing = handover?.step === 'RINGING'
  // who is to be connected now is not hung up on: first the manager comes
  const connecting = place.at === 'talking' && draft.disposition === 'WARM' && draft.handover === 'live' && !handover
  const nobody = !useForeseen(id, connecting)?.live.name
  const begin = useBegin(id, draft)
  const introducing = handover?.step === 'INTRODUCING' && place.at === 'talking'
  const zone = useSession()?.zone
  const end = async () => {
    const body = ending(draft, place.at === 'talking', handover, zone)
    take(await said(api.POST('/api/calls/{id}/outcome', { params: { path: { id } }, body })))
  }
  const save = () => run(connecting ? begin : end)
  const may = !lacking && !ringing && !(connecting && nobody)
  useKeys({
    'Ctrl+Enter': may ? () => void save() : undefined,
    KeyC: () => comment.current?.focus(),
    Escape: () => document.activeElement instanceof HTMLElement && document.activeElement.blur(),
  })
  const label = connecting
    ? 'callManager'
    : introducing
      ? 'leave'
      : place.at === 'talking'
        ? 'hangUp'
        : desk.agent.endAsked || desk.agent.pauseAsked
          ? 'save'
          : 'next'
  return (
    <Panel
      title={t('desk.outcome.title')}
      note="1–9, 0"
      foot={
        <div className={s.foot}>
          <Textarea
            ref={comment}
            label={t(draft.disposition === 'WARM' ? 'desk.outcome.commentForManager' : 'desk.outcome.comment')}
            autosize
            minRows={2}
            maxRows={5}
            maxLength={2000}
            value={draft.comment}
            onChange={(event) => change({ comment: event.currentTarget.value })}
          />
          <Button
            fullWidth
            size="md"
            px="sm"
            className={s.save}
            loading={busy}
            disabled={!may}
            onClick={() => void save()}
            rightSection={<kbd>Ctrl ↵</kbd>}
          >
            {t(`desk.outcome.${label}`)}
          </Button>
        </div>
      }
    >
      <div className={s.outcome}>
        <Dispositions known={desk.dispositions} picked={draft.disposition} pick={(disposition) => change({ disposition })} />
        {draft.disposition === 'CALLBACK' && <Callback call={id} draft={draft} change={change} />}
        {draft.disposition === 'WARM' && (
          <Handover call={id} talking={place.at === 'talking'} handover={handover ?? null} draft={draft} change={change} />
        )}
      </div>
    </Panel>
  )
}
