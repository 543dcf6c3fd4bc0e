import { notifications } from '@mantine/notifications'
import { useMutation, useQuery } from '@tanstack/react-query'
import { speak } from '../i18n'
import { api, isAway, isSignedOut, rememberCsrf, said } from './client'
import { atLeaving, leave, whenDoubted } from './leaving'
import { queries, SESSION } from './queries'
import type { SignedIn } from './schema'
import { hearTabs, tellTabs } from './tabs'

/** What somebody has just signed in with, so that whoever must choose another need not type it twice. */
let typed = ''

const AGAIN = 2000

/** Who is signed in: undefined while asking, null when nobody is. */
export function useSession(): SignedIn | null | undefined {
  return useAsked().data
}

/** Why it is not known yet who is signed in, when asking failed; it is asked again until there is an answer. */
export function useSessionTrouble(): Error | null {
  const { data, failureReason } = useAsked()
  return data === undefined ? failureReason : null
}

function useAsked() {
  return useQuery({
    queryKey: SESSION,
    staleTime: Infinity,
    retry: (_, failure) => isAway(failure),
    retryDelay: AGAIN,
    queryFn: async () => {
      try {
        return begin(await said(api.GET('/api/session')))
      } catch (refused) {
        if (isSignedOut(refused)) return null
        throw refused
      }
    },
  })
}

export function useSignIn() {
  return {
    /** @param code of the second factor, where it is asked for */
    signIn: async (login: string, password: string, code?: string) => {
      const session = await said(api.POST('/api/session', { body: { login, password, code } }))
      if (!localStorage.getItem('tritone-language')) await speak(session.locale === 'en' ? 'en' : 'ru')
      typed = session.wantsOwnPassword ? password : ''
      is(session)
      tellTabs('begun')
    },
    signOut: async () => {
      const answer = api.DELETE('/api/session')
      await said(answer).catch((refused: unknown) => {
        if (!isSignedOut(refused)) throw refused
      })
      const provider = (await answer).response.headers.get('Location')
      over()
      tellTabs('over')
      if (provider) location.assign(provider)
    },
  }
}

/** Changes one's password; it signs one out everywhere else. */
export function usePassword() {
  return {
    typed,
    ...useMutation({
      mutationFn: (body: { current: string; password: string }) => said(api.PUT('/api/session/password', { body })),
      onSuccess: () => {
        typed = ''
        // what the session is good for now, the service says: a second factor may be wanted next
        void queries.invalidateQueries({ queryKey: SESSION })
      },
    }),
  }
}

/** Asks anew what the session is good for, after something that changes it; what was refused meanwhile is asked again too. */
export async function standAnew() {
  await queries.invalidateQueries({ queryKey: SESSION })
  await queries.invalidateQueries()
}

/** The service has locked the session. */
export const lockedNow = () => queries.setQueryData<SignedIn | null>(SESSION, (session) => session && { ...session, standing: 'LOCKED' })

function begin(session: SignedIn): SignedIn {
  rememberCsrf(session.csrf)
  return session
}

/** Asks anew whose session it is: it may have ended, or be somebody else's who signed in in another tab. */
async function look() {
  try {
    is(await said(api.GET('/api/session')))
  } catch (refused) {
    // while the service is away nobody knows: whoever doubts asks again
    if (isSignedOut(refused)) over()
  }
}

function is(session: SignedIn) {
  const known = queries.getQueryData<SignedIn | null>(SESSION)
  if (known && known.id !== session.id) leave()
  set(begin(session))
}

/** Nobody is signed in here any more. */
function over() {
  typed = ''
  rememberCsrf('')
  set(null)
  leave()
}

function set(session: SignedIn | null) {
  void queries.cancelQueries({ queryKey: SESSION }, { silent: true })
  queries.setQueryData(SESSION, session)
}

whenDoubted(() => {
  if (queries.getQueryData(SESSION)) void look()
})
hearTabs((news) => (news === 'over' ? over() : void look()))
// a page that the browser had put aside whole may come back after its session
addEventListener('pageshow', ({ persisted }) => persisted && void look())
// what is kept for a reload, and what is said in a corner of the screen, is of clients
atLeaving(() => {
  sessionStorage.clear()
  notifications.clean()
})
