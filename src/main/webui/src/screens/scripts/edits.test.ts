import { expect, test } from 'vitest'
import type { Flaw, ScriptContent } from '../../api/schema'
import { flawsOf, withMovedStep, withNewStep, withoutStep, withStep } from './edits'

const step = (id: string) => ({ id, title: id, text: id, hint: '', branches: [], fields: [] })
const draft: ScriptContent = { language: 'ru', steps: [step('s1'), step('s2'), step('s3')], objections: [] }
const ids = (content: ScriptContent) => content.steps.map((one) => one.id)

test('a new step stands after the one it was asked for at, under an id nobody has', () => {
  expect(ids(withNewStep(draft, 's1', 'New').draft)).toEqual(['s1', 's4', 's2', 's3'])
  expect(ids(withNewStep(withoutStep(draft, 's1'), undefined, 'New').draft)).toEqual(['s2', 's3', 's4'])
})

test('a step moves up and down and never out of the script', () => {
  expect(ids(withMovedStep(draft, 's3', 0))).toEqual(['s3', 's1', 's2'])
  expect(ids(withMovedStep(draft, 's1', -1))).toEqual(['s1', 's2', 's3'])
  expect(ids(withMovedStep(draft, 's3', 3))).toEqual(['s1', 's2', 's3'])
})

test('an edit leaves the draft it began with alone', () => {
  expect(withStep(draft, 's2', { text: 'Hello' }).steps[1]!.text).toBe('Hello')
  expect(draft.steps[1]!.text).toBe('s2')
})

test('flaws are found by their place', () => {
  const flaw = (part: Flaw['part'], at: string | null, index: number) =>
    ({ reason: 'EMPTY_TEXT', part, step: at, index, detail: '' }) as Flaw
  const flaws = [flaw('TEXT', 's1', 0), flaw('BRANCH', 's1', 1), flaw('OBJECTION', null, 0)]
  expect(flawsOf(flaws, 's1')).toHaveLength(2)
  expect(flawsOf(flaws, 's1', 'BRANCH', 0)).toHaveLength(0)
  expect(flawsOf(flaws, null, 'OBJECTION', 0)).toHaveLength(1)
})
