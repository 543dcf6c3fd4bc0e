import { Center, Loader } from '@mantine/core'
import { createRootRoute, createRoute, createRouter, lazyRouteComponent, RouterProvider, useRouter } from '@tanstack/react-router'
import { type ComponentType, lazy, Suspense, useEffect, useRef } from 'react'
import { forgetUnused } from './api/queries'
import { useSession, useSessionTrouble } from './api/session'
import type { SignedIn } from './api/schema'
import { Lost } from './screens/lost/Lost'
import { Away } from './ui/Away'
import { placesOf } from './ui/places'
import { owns } from './ui/roles'
import { useSetup } from './ui/setup'
import { Shell } from './ui/Shell'
import { useIdleLock } from './ui/useIdleLock'

// whoever is signed in and has work, as one is on most days, needs none of these
const SignIn = lazy(() => import('./screens/signin/SignIn'))
const Nowhere = lazy(() => import('./screens/nowhere/Nowhere'))
const OwnPassword = lazy(() => import('./screens/signin/OwnPassword'))
const OwnFactor = lazy(() => import('./screens/signin/OwnFactor'))
const Locked = lazy(() => import('./screens/signin/Locked'))

const root = createRootRoute({ component: Framed, notFoundComponent: () => <Lost /> })

/** A screen is fetched when somebody goes there. */
const screen = <Path extends string>(path: Path, load: () => Promise<{ default: ComponentType }>) =>
  createRoute({ getParentRoute: () => root, path, component: lazyRouteComponent(load) })

const routes = [
  createRoute({ getParentRoute: () => root, path: '/', component: FirstPlace }),
  screen('/worklist', () => import('./screens/worklist/Worklist')),
  screen('/desk', () => import('./screens/desk/Desk')),
  screen('/phone', () => import('./screens/phone/Phone')),
  screen('/me', () => import('./screens/me/Me')),
  screen('/account', () => import('./screens/me/Account')),
  screen('/recordings', () => import('./screens/recordings/Recordings')),
  screen('/bases', () => import('./screens/bases/Bases')),
  screen('/bases/$base', () => import('./screens/bases/BasePage')),
  screen('/bases/$base/leads', () => import('./screens/leads/Leads')),
  screen('/leads/$lead', () => import('./screens/leads/LeadPage')),
  screen('/campaigns', () => import('./screens/campaigns/Campaigns')),
  screen('/campaigns/$campaign', () => import('./screens/campaigns/CampaignPage')),
  screen('/start', () => import('./screens/start/Start')),
  screen('/scripts', () => import('./screens/scripts/Scripts')),
  screen('/scripts/$script', () => import('./screens/scripts/ScriptPage')),
  screen('/people', () => import('./screens/people/People')),
  screen('/trunks', () => import('./screens/trunks/Trunks')),
  screen('/holidays', () => import('./screens/holidays/Holidays')),
  screen('/figures', () => import('./screens/figures/Figures')),
  screen('/do-not-call', () => import('./screens/donotcall/DoNotCall')),
  screen('/words', () => import('./screens/words/Words')),
  screen('/floor', () => import('./screens/floor/Floor')),
  screen('/audit', () => import('./screens/audit/Audit')),
  screen('/system', () => import('./screens/system/System')),
]

const router = createRouter({ routeTree: root.addChildren(routes), defaultPreload: 'intent' })

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}

function Framed() {
  const session = useSession()
  return session ? <Shell session={session} /> : null
}

/** Where a role's work begins; for those who set up, the way to the first call until it has been gone. */
function FirstPlace() {
  const session = useSession()
  const setup = useSetup()
  if (!session) return null
  if (owns(session) && !setup)
    return (
      <Center h="60vh">
        <Loader />
      </Center>
    )
  const first = setup && !setup.done ? { to: '/start' as const } : placesOf(session)[0]
  return first ? (
    <Onward to={first.to} />
  ) : (
    <Suspense>
      <Nowhere session={session} />
    </Suspense>
  )
}

/** Leads on, unless the reader has pressed a link meanwhile: that counts, even while its screen is still being fetched. */
function Onward({ to }: { to: '/start' | ReturnType<typeof placesOf>[number]['to'] }) {
  const router = useRouter()
  useEffect(() => {
    if (router.history.location.pathname === '/') void router.navigate({ to, replace: true })
  }, [router, to])
  return null
}

/** The address that one person left is not where another begins. */
function useFirstPlaceForAnother(id: number | undefined) {
  const before = useRef(id)
  useEffect(() => {
    if (id === undefined) return
    if (before.current !== undefined && before.current !== id) void router.navigate({ to: '/', replace: true })
    before.current = id
  }, [id])
}

/** The screens; locked ones are kept as they were, out of sight and out of reach. */
function Work({ session }: { session: SignedIn }) {
  const locked = session.standing === 'LOCKED'
  useIdleLock(session)
  return (
    <>
      <div style={{ display: locked ? 'none' : 'contents' }} inert={locked}>
        <RouterProvider router={router} />
      </div>
      <Suspense>{locked && <Locked session={session} />}</Suspense>
    </>
  )
}

/** What has to be done before anything else can be. */
function Unfinished({ session }: { session: SignedIn }) {
  return session.standing === 'WANTS_SECOND_FACTOR' ? <OwnFactor name={session.name} /> : <OwnPassword name={session.name} />
}

/** The sign-in screen until somebody is signed in, then the place the address names. */
export function App() {
  const session = useSession()
  const trouble = useSessionTrouble()
  useFirstPlaceForAnother(session?.id)
  useEffect(() => {
    if (session === null) forgetUnused()
  }, [session])
  if (session?.standing === 'OPEN' || session?.standing === 'LOCKED') return <Work key={session.id} session={session} />
  const waiting = (
    <Center h="100vh">
      <Loader />
    </Center>
  )
  if (trouble) return <Away trouble={trouble} />
  if (session === undefined) return waiting
  return <Suspense fallback={waiting}>{session ? <Unfinished session={session} /> : <SignIn />}</Suspense>
}
