import type { HandoverView, OutcomeRequest, TaskWish } from '../../api/schema'
import { fromField } from '../../ui/zoned'
import { type Draft, request } from './draft'

/**
 * All that ends the call, as one request.
 * @param handover what has begun of one already
 * @param zone the operator's own, in which the task's time is meant
 */
export function ending(draft: Draft, talking: boolean, handover?: HandoverView | null, zone?: string): OutcomeRequest {
  const task = draft.disposition === 'WARM' && draft.handover === 'task' && !handover
  return {
    ...request(draft),
    handover: task ? taskOf(draft, zone) : undefined,
    parting: parting(talking, handover),
  }
}

/** Whoever has introduced a manager leaves the two alone. */
function parting(talking: boolean, handover?: HandoverView | null): OutcomeRequest['parting'] {
  if (!talking) return 'STAY'
  return handover?.step === 'INTRODUCING' ? 'LEAVE' : 'HANG_UP'
}

/** The API's types do not know that it may be left out. */
const taskOf = (draft: Draft, zone?: string) =>
  ({ dueAt: draft.dueAt ? fromField(draft.dueAt, zone)?.toISOString() : undefined }) as TaskWish
