import { expect, test } from 'vitest'
import type { DeskScript, ReadStep } from '../../api/schema'
import { backwards, begun, onwards, stepAt, stepsLeft } from './script'

const aStep = (id: string, part: Partial<ReadStep> = {}) =>
  ({ id, title: id, text: [], hint: [], branches: [], fields: [], next: null, ...part }) as unknown as ReadStep
const to = (step: string) => ({ answer: 'yes', step, outcome: '' })
const script = (path: unknown[] = []) =>
  ({
    call: 'c',
    script: 1,
    version: 1,
    path,
    content: {
      language: 'ru',
      objections: [],
      steps: [aStep('hello', { branches: [to('need'), to('end')] }), aStep('need', { next: 'end' }), aStep('end')],
    },
  }) as unknown as DeskScript

test('a talk begins at the first step, or where a reload left it', () => {
  expect(begun(script())).toEqual([{ step: 'hello', answer: null }])
  expect(
    stepAt(
      script(),
      begun(
        script([
          { step: 'hello', answer: 0 },
          { step: 'need', answer: null },
        ]),
      ),
    )?.id,
  ).toBe('need')
})

test('an answer leads on, and back is where one came from, unanswered', () => {
  const path = onwards(begun(script()), 0, 'need')
  expect(path).toEqual([
    { step: 'hello', answer: 0 },
    { step: 'need', answer: null },
  ])
  expect(backwards(path)).toEqual([{ step: 'hello', answer: null }])
  expect(backwards(backwards(path))).toEqual([{ step: 'hello', answer: null }])
})

test('an answer that ends the script stays at its step', () => {
  expect(onwards(begun(script()), 1, null)).toEqual([{ step: 'hello', answer: 1 }])
})

test('what is left is the shortest way, and loops do not hang it', () => {
  expect(stepsLeft(script(), 'hello')).toBe(1)
  const loop = script()
  loop.content.steps = [aStep('a', { next: 'b' }), aStep('b', { next: 'a' })]
  expect(stepsLeft(loop, 'a')).toBe(0)
})
