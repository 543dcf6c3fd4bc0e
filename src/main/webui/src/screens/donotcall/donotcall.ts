import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, said } from '../../api/client'
import { useSession } from '../../api/session'
import { owns } from '../../ui/roles'

const KEY = ['do-not-call']
const PAGE = 100

/** The whole list, for those who may read it. */
export const useEntries = (enabled: boolean) =>
  useInfiniteQuery({
    queryKey: KEY,
    enabled,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => said(api.POST('/api/do-not-call/searches', { body: { after: pageParam, size: PAGE } as never })),
    getNextPageParam: (page) => page.next ?? undefined,
  })

/** Looks one number up. It goes in the body: an address is kept by browsers and logs. */
export const useFinding = () =>
  useMutation({
    mutationFn: async ({ number, country }: { number: string; country?: string }) => ({
      number,
      entry: (await said(api.POST('/api/do-not-call/searches', { body: { number, country } as never }))).entries[0] ?? null,
    }),
  })

export function useAdding() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: { number: string; reason: string; country?: string }) => said(api.POST('/api/do-not-call', { body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: KEY }),
  })
}

export function useLifting() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: { number: string; reason: string }) => said<unknown>(api.POST('/api/do-not-call/liftings', { body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: KEY }),
  })
}

/** Who put a number on the list, for those who may know people by name. */
export function useWho() {
  const { t } = useTranslation()
  const knows = owns(useSession())
  const { data } = useQuery({
    queryKey: ['people'],
    enabled: knows,
    queryFn: () => said(api.GET('/api/people', { params: { query: {} as never } })),
  })
  return (id?: number | null) =>
    id == null ? t('audit.system') : (data?.find((one) => one.id === id)?.name ?? t('audit.byNumber', { id }))
}
