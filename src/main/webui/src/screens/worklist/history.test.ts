import { expect, test } from 'vitest'
import type { AnswerView, LeadHistory, RecordingView } from '../../api/schema'
import { story } from './history'

const history = {
  calls: [
    { call: 'b', at: '2026-11-22T10:00:00Z' },
    { call: 'a', at: '2026-11-20T10:00:00Z' },
  ],
  moves: [
    { at: '2026-11-22T12:00:00Z', ground: 'PROPOSAL_DISCUSSED', call: null },
    { at: '2026-11-22T10:03:00Z', ground: 'HANDED_OVER', call: 'b' },
    { at: '2026-11-22T10:02:00Z', ground: 'WARM', call: 'b' },
  ],
  handovers: [{ id: 'h', call: 'b', at: '2026-11-22T10:02:00Z' }],
} as unknown as LeadHistory
const recordings = [
  { id: '2', call: 'b', segment: 2 },
  { id: '1', call: 'b', segment: 1 },
] as RecordingView[]

test('what belongs to a call is told with it, in its order', () => {
  const told = story(history, recordings)
  expect(told.map((one) => one.kind)).toEqual(['move', 'call', 'call'])
  expect(told[1]).toMatchObject({
    given: { id: 'h' },
    moves: [{ ground: 'WARM' }, { ground: 'HANDED_OVER' }],
    recordings: [{ id: '1' }, { id: '2' }],
  })
})

test('what the script asked for is told with its call; what was taken back is not', () => {
  const answers = [
    { field: 'Бюджет', value: '', call: 'b' },
    { field: 'Сотрудников', value: '40', call: 'b' },
    { field: 'Почта', value: 'a@b.ru', call: 'a' },
  ] as AnswerView[]
  expect(story(history, [], answers)[1]).toMatchObject({ answers: [{ value: '40' }] })
})

test('a hand-over whose call is not among those told is told by itself', () => {
  expect(
    story({ ...history, calls: [] }, [])
      .map((one) => one.kind)
      .sort(),
  ).toEqual(['given', 'move', 'move', 'move'])
})
