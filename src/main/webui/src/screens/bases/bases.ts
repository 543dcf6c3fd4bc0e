import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, csrfHeader, type Problem, Refused, said } from '../../api/client'
import { keep } from '../../api/kept'
import { useLive, view } from '../../api/live'
import type { Said } from './marks'
import type { Field, ImportView, NewBase, Others, FilePreview, Within } from '../../api/schema'

export const FIELDS: Field[] = [
  'PHONE',
  'COMPANY',
  'PERSON',
  'REGION',
  'SEGMENT',
  'CATEGORY',
  'SOURCE',
  'CONSENT',
  'DO_NOT_CALL',
  'EXTRA',
  'IGNORE',
]
export const WITHIN: Within[] = ['MERGE', 'SKIP', 'KEEP']
export const OTHERS: Others[] = ['SKIP', 'KEEP']

/** What of a file is wanted; what is left open the service finds. */
export interface Choice {
  /** Names of sheets of a workbook. */
  sheets?: string[]
  /** The line of the headings; 0 when there are none. */
  headings?: number
}

export interface Wanted {
  file: File
  choice: Choice
  mapping: Field[]
  marks: Said
  within: Within
  others: Others
}

export const useBases = () => useQuery({ queryKey: ['bases'], queryFn: () => said(api.GET('/api/bases')) })

export const useTeams = () => useQuery({ queryKey: ['teams'], queryFn: () => said(api.GET('/api/teams')) })

export const useBase = (id: number) =>
  useQuery({
    queryKey: ['bases', id],
    queryFn: () => said(api.GET('/api/bases/{id}', { params: { path: { id } } })),
  })

/** Which numbers of a base, or of one import, no line dials. */
export const useBaseKinds = (id: number) =>
  useQuery({ queryKey: ['bases', id, 'kinds'], queryFn: () => said(api.GET('/api/bases/{id}/number-kinds', { params: { path: { id } } })) })

export const useImportKinds = (id: number, done: boolean) =>
  useQuery({
    queryKey: ['imports', 'kinds', id],
    enabled: done,
    queryFn: () => said(api.GET('/api/imports/{id}/number-kinds', { params: { path: { id } } })),
  })

export function useNewBase() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: NewBase) => said(api.POST('/api/bases', { body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['bases'] }),
  })
}

/** A base's imports, kept current by what the service pushes. */
export function useImports(base: number) {
  const queries = useQueryClient()
  const key = ['imports', base]
  useLive((message) => {
    if (message.type !== 'import') return
    const news = view<ImportView>(message)
    if (news.base !== base) return
    keep<ImportView[]>(queries, key, (known = []) => [news, ...known.filter((one) => one.id !== news.id)])
    if (news.status === 'DONE') void queries.invalidateQueries({ queryKey: ['bases'] })
  })
  return useQuery({
    queryKey: key,
    queryFn: () => said(api.GET('/api/bases/{base}/imports', { params: { path: { base } } })),
  })
}

export function useRejections(id: number, wanted: boolean) {
  return useQuery({
    queryKey: ['rejections', id],
    enabled: wanted,
    queryFn: () => said(api.GET('/api/imports/{id}/rejections', { params: { path: { id } } })),
  })
}

export function usePreview(region: string) {
  return useMutation({
    mutationFn: ({ file, choice }: { file: File; choice: Choice }) =>
      upload<FilePreview>('/api/import-previews', { file, region, ...parts(choice) }),
  })
}

export function useNewImport(base: number) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ file, choice, mapping, marks, within, others }: Wanted) =>
      upload<ImportView>(`/api/bases/${base}/imports`, {
        file,
        ...parts(choice),
        mapping: JSON.stringify(mapping),
        marks: JSON.stringify(marks),
        within,
        others,
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['imports', base] }),
  })
}

function parts({ sheets, headings }: Choice): Record<string, string> {
  return {
    ...(sheets && { sheets: JSON.stringify(sheets) }),
    ...(headings !== undefined && { headings: String(headings) }),
  }
}

/** The typed client speaks JSON only; a file goes as a form. */
async function upload<T>(path: string, parts: Record<string, string | File>): Promise<T> {
  const form = new FormData()
  for (const [name, part] of Object.entries(parts)) form.append(name, part)
  const answer = await fetch(path, { method: 'POST', body: form, headers: csrfHeader() })
  const body: unknown = await answer.json().catch(() => null)
  if (answer.ok) return body as T
  const unnamed: Problem = { type: `/problems/http-${answer.status}`, title: '', status: answer.status, detail: '', fields: [] }
  throw new Refused({ ...unnamed, ...(body as Partial<Problem> | null) })
}
