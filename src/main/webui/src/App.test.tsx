import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen } from '@testing-library/react'
import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import ru from './locales/ru.json'

const anna = {
  id: 1,
  login: 'anna',
  name: 'Анна Крылова',
  role: 'HEAD_OF_SALES',
  also: [],
  locale: 'ru',
  zone: 'Europe/Moscow',
  csrf: 'c',
  wantsOwnPassword: false,
  standing: 'OPEN',
  way: 'PASSWORD',
  idleLock: 0,
}
const JSON_TYPE = { 'Content-Type': 'application/json' }
const sockets: { onclose?: (event: { code: number }) => void; readyState: number; close(): void }[] = []
let signedIn: object | null = anna

beforeAll(async () => {
  await i18next.use(initReactI18next).init({ lng: 'ru', resources: { ru: { translation: ru } } })
})
beforeEach(() => {
  signedIn = anna
  vi.stubGlobal('fetch', async (request: Request) => {
    const path = new URL(request.url).pathname
    if (path !== '/api/session') return new Response('[]', { headers: JSON_TYPE })
    return signedIn
      ? new Response(JSON.stringify(signedIn), { headers: JSON_TYPE })
      : new Response(JSON.stringify({ type: '/problems/sign-in-needed', status: 401 }), { status: 401, headers: JSON_TYPE })
  })
  vi.stubGlobal(
    'WebSocket',
    class {
      static OPEN = 1
      readyState = 1
      constructor() {
        sockets.push(this)
      }
      close() {}
    },
  )
  const listens = { addEventListener() {}, removeEventListener() {}, addListener() {}, removeListener() {} }
  vi.stubGlobal('matchMedia', () => ({ matches: false, ...listens }))
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  )
})
afterEach(cleanup)

test('a session that the service ends takes everything of the person off the screen', async () => {
  const { App } = await import('./App')
  const { queries } = await import('./api/queries')
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={queries}>
        <App />
      </QueryClientProvider>
    </MantineProvider>,
  )
  await screen.findByText('Анна Крылова')
  signedIn = null
  sockets.at(-1)!.onclose?.({ code: 4401 })
  await screen.findByLabelText(ru.signin.login)
  expect(screen.queryByText('Анна Крылова')).toBeNull()
  // what the sign-in itself asks for
  const ofTheSignIn = ['session', 'sign-in-ways', 'invitation']
  const kept = queries
    .getQueryCache()
    .getAll()
    .map(({ queryKey }) => queryKey[0])
  expect(kept.filter((key) => !ofTheSignIn.includes(String(key)))).toEqual([])
})
