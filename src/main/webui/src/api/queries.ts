import { QueryClient } from '@tanstack/react-query'
import { isAway } from './client'
import { atLeaving } from './leaving'

const RETRIES = 1
/** With the pauses between them, which double, half a minute. */
const RETRIES_WHILE_AWAY = 5

/** What the page has asked for: one store for all its screens. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: { retry: (failed, error) => failed < (isAway(error) ? RETRIES_WHILE_AWAY : RETRIES), refetchOnWindowFocus: false },
  },
})

/** Who is signed in is known by this key; all else is known of somebody. */
export const SESSION = ['session']

const theirs = { predicate: ({ queryKey }: { queryKey: readonly unknown[] }) => queryKey[0] !== SESSION[0] }

// an answer still under way comes to nobody
atLeaving(() => {
  void queries.cancelQueries(theirs, { silent: true })
  queries.removeQueries(theirs)
  queries.getMutationCache().clear()
})

/** Once the screens are gone that might ask anew until then. */
export const forgetUnused = () => queries.removeQueries({ ...theirs, type: 'inactive' })
