import { Tooltip, UnstyledButton, useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import { IconMoon, IconSun } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { Link, useLocation } from '@tanstack/react-router'
import { lazy, Suspense, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { askAnew } from '../api/kept'
import { useLive } from '../api/live'
import type { SignedIn } from '../api/schema'
import { type Language, speak } from '../i18n'
import { Attention } from './Attention'
import { givenClients, useEngaged } from './engaged'
import { Guarded } from './Guarded'
import { LeaveTalk } from './LeaveTalk'
import { LookStops } from './LookStops'
import { initials } from './initials'
import { NextStep } from './NextStep'
import { placesOf } from './places'
import { isAnyOf } from './roles'
import { SignOut } from './SignOut'
import { Supervised } from './Supervised'
import s from './shell.module.css'

const LiveOffer = lazy(() => import('./LiveOffer'))

/** The frame of every screen: where one can go, who one is, language and colours. */
export function Shell({ session }: { session: SignedIn }) {
  const { t, i18n } = useTranslation()
  const { desk, home, caller, engaged } = useEngaged(session)
  const { setColorScheme } = useMantineColorScheme()
  const scheme = useComputedColorScheme('light')
  const connected = useLive(() => {})
  const queries = useQueryClient()
  useEffect(() => {
    if (connected) askAnew(queries)
  }, [connected, queries])
  const other: Language = i18n.language === 'ru' ? 'en' : 'ru'
  // these need all the room there is, and their own scrolling
  const whole = ['/desk', '/worklist', '/floor'].includes(useLocation().pathname)
  const places = placesOf(session)
  const link = ({ to, key, icon: Icon }: (typeof places)[number]) => (
    <Link key={to} to={to} className={s.item} title={whole ? t(`nav.${key}`) : undefined}>
      <Icon size={19} stroke={1.8} /> {t(`nav.${key}`)}
    </Link>
  )
  const shade = scheme === 'dark' ? 'light' : 'dark'
  return (
    <div className={s.shell} data-whole={whole || undefined}>
      <nav className={s.rail} aria-label={t('nav.label')}>
        <div className={s.brand}>
          <img src="/icon.svg" width={34} height={34} alt="" />
          Tritone
        </div>
        {places.filter((place) => !('setup' in place)).map(link)}
        {places.some((place) => 'setup' in place) && <div className={s.group}>{t('nav.setup')}</div>}
        {places.filter((place) => 'setup' in place).map(link)}
        <div className={s.foot}>
          <Link to="/account" className={s.who} title={whole ? `${session.name} · ${t('access.title')}` : t('access.title')}>
            <i aria-hidden>{initials(session.name)}</i>
            <b>{session.name}</b>
            <span>{t(`role.${session.role}`)}</span>
          </Link>
          <div className={s.tools}>
            <Tooltip label={t('nav.language')}>
              <UnstyledButton className={s.tool} onClick={() => void speak(other)} aria-label={t('nav.language')}>
                {other.toUpperCase()}
              </UnstyledButton>
            </Tooltip>
            <Tooltip label={t(`nav.${shade}`)}>
              <UnstyledButton className={s.tool} onClick={() => setColorScheme(shade)} aria-label={t(`nav.${shade}`)}>
                {shade === 'dark' ? <IconMoon size={18} /> : <IconSun size={18} />}
              </UnstyledButton>
            </Tooltip>
            <SignOut session={session} desk={desk} engaged={engaged} />
          </div>
        </div>
      </nav>
      <Attention caller={caller} home={home} />
      {engaged && <LeaveTalk engaged={engaged} />}
      <Suspense>{givenClients(session) && <LiveOffer session={session} />}</Suspense>
      {/* what scrolls can be scrolled by the keyboard, also where nothing in it takes the focus */}
      <main className={s.main} tabIndex={whole ? undefined : 0}>
        {!connected && (
          <div className={s.lost} role="status">
            {t('nav.lost')}
          </div>
        )}
        {isAnyOf(session, 'SUPERVISOR', 'HEAD_OF_SALES', 'ADMINISTRATOR') && <LookStops own={session.id} />}
        <NextStep />
        <Supervised />
        <div className={s.page}>
          <Guarded session={session} />
        </div>
      </main>
    </div>
  )
}
