import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, said } from '../../api/client'
import type { DeskScript, ReadStep, Turn } from '../../api/schema'
import { orNull } from './desk'

/** An answer of null: none was picked. The API's types do not know that it may be left out. */
const turn = (step: string, answer: number | null = null) => ({ step, answer }) as Turn

/** The steps taken and the one the operator is at; never empty for a script that has steps. */
export function begun(script: DeskScript): Turn[] {
  const first = script.content.steps[0]
  return script.path.length > 0 ? script.path : first ? [turn(first.id)] : []
}

export const stepAt = (script: DeskScript, path: Turn[]): ReadStep | undefined =>
  script.content.steps.find(({ id }) => id === path.at(-1)?.step)

/** One step on by an answer, or without one. */
export function onwards(path: Turn[], answer: number | null, to: string | null): Turn[] {
  const here = path.at(-1)
  if (!here) return path
  const answered = [...path.slice(0, -1), turn(here.step, answer)]
  return to ? [...answered, turn(to)] : answered
}

export const backwards = (path: Turn[]): Turn[] => (path.length < 2 ? path : [...path.slice(0, -2), turn(path.at(-2)!.step)])

/** How many steps the shortest way from here has still, for the bar above the script. */
export function stepsLeft(script: DeskScript, from: string): number {
  const steps = new Map(script.content.steps.map((step) => [step.id, step]))
  const seen = new Set([from])
  let edge = [from]
  for (let far = 0; edge.length > 0; far++) {
    const beyond = edge.flatMap((id) => {
      const step = steps.get(id)
      return step ? [...step.branches.map((branch) => branch.step), step.next] : []
    })
    const ends = edge.some((id) => steps.get(id)?.next == null && !steps.get(id)?.branches.some((branch) => branch.step))
    if (ends) return far
    edge = [...new Set(beyond)].filter((id): id is string => id !== null && !seen.has(id))
    edge.forEach((id) => seen.add(id))
  }
  return 0
}

export function useScript(call: string) {
  const queries = useQueryClient()
  const key = ['script', call]
  const { data } = useQuery({ queryKey: key, queryFn: () => orNull(said(api.GET('/api/desk/script'))), staleTime: Infinity })
  const [taken, setTaken] = useState<Turn[] | null>(null)
  const path = data ? (taken ?? begun(data)) : []
  const follow = (turns: Turn[]) => {
    setTaken(turns)
    if (data) queries.setQueryData(key, { ...data, path: turns })
    void said(api.PUT('/api/desk/script/path', { body: { call, turns } }))
  }
  return { script: data, path, follow }
}

/** Keeps one field of the card with the lead. */
export const keepAnswer = (call: string, field: string, value: string) => said(api.PUT('/api/desk/card', { body: { call, field, value } }))
