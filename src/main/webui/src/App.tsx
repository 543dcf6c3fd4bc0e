import { Center, Loader } from '@mantine/core'
import { createRootRoute, createRoute, createRouter, lazyRouteComponent, RouterProvider, useRouter } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useRef } from 'react'
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

const routes = [
  createRoute({ getParentRoute: () => root, path: '/', component: FirstPlace }),
  createRoute({ getParentRoute: () => root, path: '/worklist', component: lazyRouteComponent(() => import('./screens/worklist/Worklist')) }),
  createRoute({ getParentRoute: () => root, path: '/desk', component: lazyRouteComponent(() => import('./screens/desk/Desk')) }),
  createRoute({ getParentRoute: () => root, path: '/phone', component: lazyRouteComponent(() => import('./screens/phone/Phone')) }),
  createRoute({ getParentRoute: () => root, path: '/me', component: lazyRouteComponent(() => import('./screens/me/Me')) }),
  createRoute({ getParentRoute: () => root, path: '/account', component: lazyRouteComponent(() => import('./screens/me/Account')) }),
  createRoute({ getParentRoute: () => root, path: '/recordings', component: lazyRouteComponent(() => import('./screens/recordings/Recordings')) }),
  createRoute({ getParentRoute: () => root, path: '/bases', component: lazyRouteComponent(() => import('./screens/bases/Bases')) }),
  createRoute({ getParentRoute: () => root, path: '/bases/$base', component: lazyRouteComponent(() => import('./screens/bases/BasePage')) }),
  createRoute({ getParentRoute: () => root, path: '/bases/$base/leads', component: lazyRouteComponent(() => import('./screens/leads/Leads')) }),
  createRoute({ getParentRoute: () => root, path: '/leads/$lead', component: lazyRouteComponent(() => import('./screens/leads/LeadPage')) }),
  createRoute({ getParentRoute: () => root, path: '/campaigns', component: lazyRouteComponent(() => import('./screens/campaigns/Campaigns')) }),
  createRoute({ getParentRoute: () => root, path: '/campaigns/$campaign', component: lazyRouteComponent(() => import('./screens/campaigns/CampaignPage')) }),
  createRoute({ getParentRoute: () => root, path: '/start', component: lazyRouteComponent(() => import('./screens/start/Start')) }),
  createRoute({ getParentRoute: () => root, path: '/scripts', component: lazyRouteComponent(() => import('./screens/scripts/Scripts')) }),
  createRoute({ getParentRoute: () => root, path: '/scripts/$script', component: lazyRouteComponent(() => import('./screens/scripts/ScriptPage')) }),
  createRoute({ getParentRoute: () => root, path: '/people', component: lazyRouteComponent(() => import('./screens/people/People')) }),
  createRoute({ getParentRoute: () => root, path: '/trunks', component: lazyRouteComponent(() => import('./screens/trunks/Trunks')) }),
  createRoute({ getParentRoute: () => root, path: '/holidays', component: lazyRouteComponent(() => import('./screens/holidays/Holidays')) }),
  createRoute({ getParentRoute: () => root, path: '/figures', component: lazyRouteComponent(() => import('./screens/figures/Figures')) }),
  createRoute({ getParentRoute: () => root, path: '/do-not-call', component: lazyRouteComponent(() => import('./screens/donotcall/DoNotCall')) }),
  createRoute({ getParentRoute: () => root, path: '/words', component: lazyRouteComponent(() => import('./screens/words/Words')) }),
  createRoute({ getParentRoute: () => root, path: '/floor', component: lazyRouteComponent(() => import('./screens/floor/Floor')) }),
  createRoute({ getParentRoute: () => root, path: '/audit', component: lazyRouteComponent(() => import('./screens/audit/Audit')) }),
  createRoute({ getParentRoute: () => root, path: '/system', component: lazyRouteComponent(() => import('./screens/system/System')) }),
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
  if (owns(session) && !setup) return <Center h="60vh"><Loader /></Center>
  const first = setup && !setup.done ? { to: '/start' as const } : placesOf(session)[0]
  return first ? <Onward to={first.to} /> : <Suspense><Nowhere session={session} /></Suspense>
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
  const waiting = <Center h="100vh"><Loader /></Center>
  if (trouble) return <Away trouble={trouble} />
  if (session === undefined) return waiting
  return <Suspense fallback={waiting}>{session ? <Unfinished session={session} /> : <SignIn />}</Suspense>
}
