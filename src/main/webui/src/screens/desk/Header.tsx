import { ActionIcon, Menu, Tooltip, UnstyledButton } from '@mantine/core'
import { IconChevronDown, IconCoffee, IconDoorExit, IconKeyboard, IconPlayerPlay, IconSettings } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, said } from '../../api/client'
import type { DeskView } from '../../api/schema'
import { useKeys } from '../../ui/keys'
import { clock } from '../../ui/since'
import { useAction } from './actions'
import type { Telephone } from './deskPhone'
import { Figures } from './Figures'
import s from './header.module.css'
import { onShift, type Place } from './place'
import { useElapsed } from './time'

const PhoneSettings = lazy(() => import('./PhoneSettings'))

/** What one is doing, what one may do next, and how the day stands. */
export function Header({
  desk,
  place,
  take,
  telephone,
  onHelp,
}: {
  desk: DeskView
  place: Place
  take(desk: DeskView): void
  telephone: Telephone
  onHelp(): void
}) {
  const { t } = useTranslation()
  const [settings, setSettings] = useState(false)
  return (
    <header className={s.header}>
      {onShift(place) ? (
        <Status desk={desk} place={place} take={take} />
      ) : (
        <span className={s.status} data-at="off">
          {t('agentState.OFF')}
        </span>
      )}
      {desk.campaign && <span className={s.campaign}>{desk.campaign}</span>}
      <Figures />
      <div className={s.tools}>
        <Tooltip label={t('desk.phone.settings')}>
          <ActionIcon variant="subtle" color="gray" size="lg" onClick={() => setSettings(true)} aria-label={t('desk.phone.settings')}>
            <IconSettings size={20} stroke={1.7} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={t('desk.help.title')}>
          <ActionIcon variant="subtle" color="gray" size="lg" onClick={onHelp} aria-label={t('desk.help.title')}>
            <IconKeyboard size={20} stroke={1.7} />
          </ActionIcon>
        </Tooltip>
      </div>
      <Suspense>{settings && <PhoneSettings onClose={() => setSettings(false)} telephone={telephone} onShift={onShift(place)} />}</Suspense>
    </header>
  )
}

function Status({ desk, place, take }: { desk: DeskView; place: Place; take(desk: DeskView): void }) {
  const { t, i18n } = useTranslation()
  const { busy, run } = useAction()
  const [opened, setOpened] = useState(false)
  const elapsed = useElapsed(desk.agent.since)
  const asked = desk.agent.pauseAsked
  const engaged = place.at === 'talking' || place.at === 'wrapUp' || place.at === 'calling'
  const ready = place.at !== 'paused' && !asked && !desk.agent.endAsked
  const name = (code: string) => {
    const reason = desk.pauseReasons.find((one) => one.code === code)
    if (!reason) return t(`pauseReason.${code}` as 'pauseReason.break', { defaultValue: code })
    return i18n.language === 'en' ? reason.en : reason.ru
  }
  const pause = (reason: string) => run(async () => take(await said(api.POST('/api/pause', { body: { reason } }))))
  const resume = () => run(async () => take(await said(api.DELETE('/api/pause'))))
  useKeys({ KeyP: () => setOpened((open) => !open), KeyR: ready ? undefined : () => void resume() })
  const leaving = place.at === 'waiting' && (desk.agent.endAsked || asked)
  const after = leaving
    ? t('desk.staysFor')
    : desk.agent.endAsked
      ? t('desk.endsAfter')
      : asked
        ? t('desk.pausesAfter', { reason: name(asked) })
        : null
  return (
    <Menu position="bottom-start" width={270} opened={opened} onChange={setOpened} shadow="md">
      <Menu.Target>
        <UnstyledButton className={s.status} data-at={place.at} disabled={busy}>
          <i />
          <span>
            {place.at === 'paused' ? name(place.reason) : t(`desk.at.${place.at === 'off' ? 'waiting' : place.at}`)}
            {after && <small>{after}</small>}
          </span>
          <time>{clock(elapsed)}</time>
          <IconChevronDown size={15} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconPlayerPlay size={17} />}
          rightSection={<kbd className={s.kbd}>R</kbd>}
          disabled={ready}
          onClick={() => void resume()}
        >
          {t('desk.ready')}
        </Menu.Item>
        <Menu.Label>{engaged ? t('desk.pauseAfterCall') : t('desk.pause')}</Menu.Label>
        {desk.pauseReasons.map(({ code }) => (
          <Menu.Item key={code} leftSection={<IconCoffee size={17} />} onClick={() => void pause(code)}>
            {name(code)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item
          color="red"
          leftSection={<IconDoorExit size={17} />}
          onClick={() => void run(async () => take(await said(api.DELETE('/api/shift'))))}
        >
          {engaged ? t('desk.endAfterCall') : t('desk.endShift')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
