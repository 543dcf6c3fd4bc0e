import createClient, { type Middleware } from 'openapi-fetch'
import { doubt } from './leaving'
import type { paths } from './schema'

/** A refusal as the service words it (RFC 9457). */
export interface Problem {
  type: string
  title: string
  status: number
  detail: string
  fields: { name: string; reason: string }[]
}

export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.title)
  }
}

/** Nothing is wrong with what was asked: the service, or its database, cannot be reached just now. */
export const isAway = (error: unknown) => error instanceof Refused && [0, 502, 503, 504].includes(error.problem.status)

const SIGN_IN_FIRST = 401
export const SESSION_PATH = '/api/session'

let csrf = ''
export const rememberCsrf = (token: string) => {
  csrf = token
}

const session: Middleware = {
  onRequest({ request }) {
    if (csrf && !['GET', 'HEAD'].includes(request.method)) request.headers.set('X-CSRF-Token', csrf)
    return request
  },
  onResponse({ request, response }) {
    if (response.status === SIGN_IN_FIRST && new URL(request.url).pathname !== SESSION_PATH) doubt()
  },
}

export const api = createClient<paths>({ baseUrl: location.origin })
api.use(session)

/** Nobody is signed in. */
export const isSignedOut = (error: unknown) => error instanceof Refused && error.problem.status === SIGN_IN_FIRST

const locks = new Set<() => void>()

/** Hears that the service has locked the session. */
export function onLocked(tell: () => void): () => void {
  locks.add(tell)
  return () => locks.delete(tell)
}

/** Unwraps an answer; a refusal becomes an exception that carries the problem. */
export async function said<T>(answer: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  let got
  try {
    got = await answer
  } catch {
    throw new Refused(problem(0, 'unreachable'))
  }
  if (got.response.ok) return got.data as T
  const error = got.error as Partial<Problem> | undefined
  if (error?.type === '/problems/session-locked') locks.forEach((tell) => tell())
  throw new Refused({ ...problem(got.response.status, `http-${got.response.status}`), ...(error?.type ? error : {}) })
}

/** For uploads, which the typed client cannot send with progress. */
export function csrfHeader(): Record<string, string> {
  return csrf ? { 'X-CSRF-Token': csrf } : {}
}

const problem = (status: number, slug: string): Problem => ({
  type: `/problems/${slug}`,
  title: '',
  status,
  detail: '',
  fields: [],
})
