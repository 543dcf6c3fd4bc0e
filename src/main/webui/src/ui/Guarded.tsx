import { Outlet, useLocation } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { SignedIn } from '../api/schema'
import { Lost } from '../screens/lost/Lost'
import { isForbidden, placeAt } from './places'
import { useTitle } from './title'

/** The page that the address names, titled by its own name; in words when it is not for this reader. */
export function Guarded({ session }: { session: SignedIn }) {
  const { t } = useTranslation()
  const { pathname } = useLocation()
  const place = placeAt(pathname)
  return (
    <>
      {/* before the page: it may have a better name */}
      <Title name={place && t(`nav.${place.key}`)} />
      {isForbidden(pathname, session) ? <Lost forbidden /> : <Outlet />}
    </>
  )
}

function Title({ name }: { name?: string }) {
  useTitle(name)
  return null
}
