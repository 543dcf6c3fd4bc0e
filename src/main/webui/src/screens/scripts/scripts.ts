import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useDebouncedValue } from '@mantine/hooks'
import { api, said } from '../../api/client'
import type { NewScript, ScriptContent } from '../../api/schema'

export const useScripts = () => useQuery({ queryKey: ['scripts'], queryFn: () => said(api.GET('/api/scripts')) })

export const useScript = (id: number) =>
  useQuery({
    queryKey: ['scripts', id],
    gcTime: 0,
    queryFn: () => said(api.GET('/api/scripts/{id}', { params: { path: { id } } })),
  })

export const useTemplates = () =>
  useQuery({ queryKey: ['script-templates'], staleTime: Infinity, queryFn: () => said(api.GET('/api/script-templates')) })

export function useNewScript() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: NewScript) => said(api.POST('/api/scripts', { body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['scripts'], exact: true }),
  })
}

export function usePublishing(id: number) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => said(api.POST('/api/scripts/{id}/versions', { params: { path: { id } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['scripts'], exact: true }),
  })
}

const TYPING = 250

/** How the draft reads and what is wrong with it, a moment after each change. */
export function useReading(content: ScriptContent, known: Record<string, string>) {
  const [wish] = useDebouncedValue({ content, known }, TYPING)
  return useQuery({
    queryKey: ['script-preview', JSON.stringify(wish)],
    placeholderData: (before) => before,
    gcTime: 0,
    queryFn: () => said(api.POST('/api/script-previews', { body: wish })),
  })
}
