import type { Branch, CardField, Flaw, Objection, ScriptContent, Step } from '../../api/schema'

/** What may be said of a thing in the draft: each edit gives the next draft and leaves the old one alone. */
export const withStep = (draft: ScriptContent, id: string, change: Partial<Step>): ScriptContent => ({
  ...draft,
  steps: draft.steps.map((step) => (step.id === id ? { ...step, ...change } : step)),
})

export function withNewStep(draft: ScriptContent, after: string | undefined, title: string): { draft: ScriptContent; id: string } {
  const id = freeId(draft)
  const at = draft.steps.findIndex((step) => step.id === after) + 1 || draft.steps.length
  const step: Step = { id, title, text: '', hint: '', branches: [], fields: [] }
  return { draft: { ...draft, steps: draft.steps.toSpliced(at, 0, step) }, id }
}

/** Branches to a step that goes away lead nowhere afterwards, and the proofreader says so. */
export const withoutStep = (draft: ScriptContent, id: string): ScriptContent => ({
  ...draft,
  steps: draft.steps.filter((step) => step.id !== id),
})

export function withMovedStep(draft: ScriptContent, id: string, to: number): ScriptContent {
  const from = draft.steps.findIndex((step) => step.id === id)
  return { ...draft, steps: moved(draft.steps, from, to) }
}

export function moved<T>(list: T[], from: number, to: number): T[] {
  const thing = list[from]
  if (thing === undefined || to < 0 || to >= list.length) return list
  return list.toSpliced(from, 1).toSpliced(to, 0, thing)
}

export const replaced = <T>(list: T[], at: number, change: Partial<T>): T[] =>
  list.map((thing, i) => (i === at ? { ...thing, ...change } : thing))

export const aBranch = (): Branch => ({ answer: '' }) as Branch
export const aField = (): CardField => ({ name: '', type: 'TEXT', choices: [], needed: false })
export const anObjection = (): Objection => ({ title: '', say: '', words: [] })

/** The flaws of one place: a step, and of its branches or fields one row. */
export const flawsOf = (flaws: Flaw[], step: string | null, part?: Flaw['part'], index?: number) =>
  flaws.filter(
    (flaw) => (flaw.step ?? null) === step && (part === undefined || flaw.part === part) && (index === undefined || flaw.index === index),
  )

function freeId(draft: ScriptContent): string {
  const taken = new Set(draft.steps.map((step) => step.id))
  let number = draft.steps.length + 1
  while (taken.has(`s${number}`)) number++
  return `s${number}`
}
