import type { ColumnValues, Field } from '../../api/schema'

/** What the values of columns of marks mean, by the column's place: true is agreed, or not to be called. */
export type Said = Record<number, { values: Record<string, boolean>; others?: boolean }>

export type MarkField = 'CONSENT' | 'DO_NOT_CALL'

export const isMark = (field: Field | undefined): field is MarkField => field === 'CONSENT' || field === 'DO_NOT_CALL'

export interface Question {
  text: string
  rows: number
  means: boolean | null
}

/** The values of one column and what each means; null where it must be said. An unclear word is no consent. */
export function questions({ values }: ColumnValues, field: MarkField, said: Said[number] | undefined): Question[] {
  return values.map(({ text, rows, consent, doNotCall }) => {
    const word = field === 'CONSENT' ? consent : doNotCall
    const read = word === 'UNCLEAR' && field === 'DO_NOT_CALL' ? null : word === 'YES'
    return { text, rows, means: said?.values[text] ?? read }
  })
}

export function say(said: Said, column: number, text: string, means: boolean): Said {
  const before = said[column]
  return { ...said, [column]: { ...before, values: { ...before?.values, [text]: means } } }
}

/** Whether some value of a do-not-call column still waits for its meaning; without one of consent nobody has agreed. */
export function open(values: ColumnValues[], mapping: Field[], said: Said): boolean {
  return mapping.some((field, i) => {
    const column = values[i]
    return field === 'DO_NOT_CALL' && !!column && questions(column, field, said[i]).some(({ means }) => means === null)
  })
}

/** Only what concerns columns that are of marks now. */
export const sent = (said: Said, mapping: Field[]): Said =>
  Object.fromEntries(Object.entries(said).filter(([i]) => isMark(mapping[Number(i)])))
