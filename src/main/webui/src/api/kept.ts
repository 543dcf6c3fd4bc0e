import type { QueryClient, QueryKey } from '@tanstack/react-query'

/**
 * Keeps what was pushed where the query keeps its answer. An answer still under way may have been given before the push
 * and would undo it when it comes, so it is dropped and asked for anew.
 */
export function keep<View>(queries: QueryClient, queryKey: QueryKey, news: View | ((known: View | undefined) => View | undefined)): void {
  const underWay = queries.isFetching({ queryKey, exact: true }) > 0
  queries.setQueryData<View>(queryKey, news)
  if (!underWay) return
  void queries
    .cancelQueries({ queryKey, exact: true }, { revert: false, silent: true })
    .then(() => queries.invalidateQueries({ queryKey, exact: true }))
}

/** All that is shown is asked for anew, but for who is signed in: after a break nobody knows what was pushed meanwhile. */
export const askAnew = (queries: QueryClient) => void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' })
