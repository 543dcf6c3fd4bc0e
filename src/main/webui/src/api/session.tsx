import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { speak } from '../i18n'
import { api, isAway, rememberCsrf, Refused, said } from './client'
import type { SignedIn } from './schema'

const KEY = ['session']

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
    queryKey: KEY,
    staleTime: Infinity,
    retry: (_, failure) => isAway(failure),
    retryDelay: AGAIN,
    queryFn: async () => {
      try {
        return begin(await said(api.GET('/api/session')))
      } catch (refused) {
        if (refused instanceof Refused && refused.problem.status === 401) return null
        throw refused
      }
    },
  })
}

export function useSignIn() {
  const queries = useQueryClient()
  return {
    signIn: async (login: string, password: string) => {
      const session = begin(await said(api.POST('/api/session', { body: { login, password } })))
      if (!localStorage.getItem('tritone-language')) await speak(session.locale === 'en' ? 'en' : 'ru')
      typed = session.wantsOwnPassword ? password : ''
      queries.setQueryData(KEY, session)
    },
    signOut: async () => {
      const answer = api.DELETE('/api/session')
      await said(answer)
      const provider = (await answer).response.headers.get('Location')
      rememberCsrf('')
      typed = ''
      if (provider) location.assign(provider)
      queries.clear()
      queries.setQueryData(KEY, null)
    },
  }
}

/** Changes one's password; it signs one out everywhere else. */
export function usePassword() {
  const queries = useQueryClient()
  return {
    typed,
    ...useMutation({
      mutationFn: (body: { current: string; password: string }) => said(api.PUT('/api/session/password', { body })),
      onSuccess: () => {
        typed = ''
        queries.setQueryData<SignedIn | null>(KEY, (session) => session && { ...session, wantsOwnPassword: false })
      },
    }),
  }
}

function begin(session: SignedIn): SignedIn {
  rememberCsrf(session.csrf)
  return session
}
