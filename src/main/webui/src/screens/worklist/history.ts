import { useQuery } from '@tanstack/react-query'
import { api, said } from '../../api/client'
import type { AnswerView, LeadHistory, RecordingView } from '../../api/schema'

type Call = LeadHistory['calls'][number]
type Move = LeadHistory['moves'][number]
type Given = LeadHistory['handovers'][number]

/** Something that happened to a lead: a call with what came of it, or a move that was no call's. */
export type Happening =
  | { kind: 'call'; at: string; call: Call; moves: Move[]; given?: Given; answers: AnswerView[]; recordings: RecordingView[] }
  | { kind: 'move'; at: string; move: Move }
  | { kind: 'given'; at: string; given: Given }

/** One story out of its parts, the newest first. What belongs to a call is told with it. */
export function story(history: LeadHistory, recordings: RecordingView[], answers: AnswerView[] = []): Happening[] {
  const calls = new Set(history.calls.map((call) => call.call))
  const told = [
    ...history.calls.map((call): Happening => ({
      kind: 'call',
      at: call.at,
      call,
      moves: history.moves.filter((move) => move.call === call.call).reverse(),
      given: history.handovers.find((given) => given.call === call.call),
      answers: answers.filter((answer) => answer.call === call.call && answer.value).reverse(),
      recordings: recordings.filter((one) => one.call === call.call).sort((a, b) => a.segment - b.segment),
    })),
    ...history.moves.filter((move) => !move.call || !calls.has(move.call)).map((move): Happening => ({ kind: 'move', at: move.at, move })),
    ...history.handovers.filter((given) => !calls.has(given.call)).map((given): Happening => ({ kind: 'given', at: given.at, given })),
  ]
  return told.sort((a, b) => Date.parse(b.at) - Date.parse(a.at))
}

export function useStory(lead: number) {
  const history = useQuery({
    queryKey: ['history', lead],
    queryFn: () => said(api.GET('/api/leads/{id}/history', { params: { path: { id: lead } } })),
  })
  const recordings = useQuery({
    queryKey: ['history', lead, 'recordings'],
    queryFn: () => said(api.GET('/api/recordings', { params: { query: { lead, limit: 200 } as never } })),
  })
  const answers = useQuery({
    queryKey: ['history', lead, 'answers'],
    queryFn: () => said(api.GET('/api/leads/{id}/answers', { params: { path: { id: lead } as never } })),
  })
  return {
    story: history.data && story(history.data, recordings.data ?? [], answers.data ?? []),
    error: history.error ?? recordings.error ?? answers.error,
  }
}
