import { Button, Textarea } from '@mantine/core'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { api, said } from '../../api/client'
import type { DeskView } from '../../api/schema'
import { useSession } from '../../api/session'
import { useKeys } from '../../ui/keys'
import { fromField } from '../../ui/zoned'
import { useAction } from './actions'
import { Callback } from './Callback'
import { useHandover } from './desk'
import { Dispositions } from './Dispositions'
import { type Draft, lacks, request } from './draft'
import { Handover } from './Handover'
import s from './outcome.module.css'
import { Panel } from './Panel'
import type { Place } from './place'

/** What came of the call, and the way to the next one. */
export function OutcomePanel({ desk, place, take, draft, change }: {
  desk: DeskView
  place: Extract<Place, { at: 'talking' | 'wrapUp' }>
  take(desk: DeskView): void
  draft: Draft
  change(part: Partial<Draft>): void
}) {
  const { t } = useTranslation()
  const { busy, run } = useAction()
  const comment = useRef<HTMLTextAreaElement>(null)
  const zone = useSession()?.zone
  const { id } = place.call
  const handover = useHandover(id)
  const lacking = lacks(draft)
  const ringing = handover?.step === 'RINGING'
  const introducing = handover?.step === 'INTRODUCING' && place.at === 'talking'
  const params = { path: { id } }
  const save = () =>
    run(async () => {
      const task = draft.disposition === 'WARM' && draft.handover === 'task' && !handover
      if (task) await said(api.POST('/api/calls/{id}/handover', { params, body: wish(draft, zone) }))
      if (introducing) await said(api.DELETE('/api/calls/{id}/handover/operator', { params }))
      await said(api.POST('/api/calls/{id}/disposition', { params, body: request(draft) }))
      if (place.at === 'talking' && !introducing) await said(api.DELETE('/api/calls/{id}/line', { params }))
      take(await said(api.GET('/api/desk')))
    })
  const may = !lacking && !ringing
  useKeys({ 'Ctrl+Enter': may ? () => void save() : undefined, KeyC: () => comment.current?.focus(), Escape: () => document.activeElement instanceof HTMLElement && document.activeElement.blur() })
  const label = introducing ? 'leave' : place.at === 'talking' ? 'hangUp' : desk.agent.endAsked || desk.agent.pauseAsked ? 'save' : 'next'
  return (
    <Panel
      title={t('desk.outcome.title')}
      note="1–9, 0"
      foot={
        <Button fullWidth size="md" px="sm" className={s.save} loading={busy} disabled={!may} onClick={() => void save()} rightSection={<kbd>Ctrl ↵</kbd>}>
          {t(`desk.outcome.${label}`)}
        </Button>
      }
    >
      <div className={s.outcome}>
        <Dispositions known={desk.dispositions} picked={draft.disposition} pick={(disposition) => change({ disposition })} />
        {draft.disposition === 'CALLBACK' && <Callback call={id} draft={draft} change={change} />}
        {draft.disposition === 'WARM' && <Handover call={id} talking={place.at === 'talking'} handover={handover ?? null} draft={draft} change={change} />}
        <Textarea
          ref={comment}
          label={t(draft.disposition === 'WARM' ? 'desk.outcome.commentForManager' : 'desk.outcome.comment')}
          autosize
          minRows={3}
          maxRows={8}
          maxLength={2000}
          value={draft.comment}
          onChange={(event) => change({ comment: event.currentTarget.value })}
        />
      </div>
    </Panel>
  )
}

/** @param zone the operator's own, in which the task's time is meant */
export const wish = (draft: Draft, zone?: string) => ({
  kind: draft.handover,
  comment: draft.comment.trim() || undefined,
  dueAt: draft.handover === 'task' && draft.dueAt ? fromField(draft.dueAt, zone)?.toISOString() : undefined,
})
