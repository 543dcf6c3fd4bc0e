import { keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { api, said } from '../../api/client'
import { useLive } from '../../api/live'

const PAGE = 50

/** The newest first, page after page; a new one is told of by the service. */
export function useRecordings(speaker: string) {
  const queries = useQueryClient()
  useLive((message) => {
    if (message.type === 'recording') void queries.invalidateQueries({ queryKey: ['recordings'] })
  })
  return useInfiniteQuery({
    queryKey: ['recordings', speaker],
    placeholderData: keepPreviousData,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      said(api.GET('/api/recordings', { params: { query: { speaker: speaker || undefined, before: pageParam, limit: PAGE } as never } })),
    getNextPageParam: (page) => (page.length === PAGE ? page[page.length - 1]?.startedAt : undefined),
  })
}
