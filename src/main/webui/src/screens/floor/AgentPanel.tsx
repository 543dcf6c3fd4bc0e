import { ActionIcon, Button, Menu, Textarea } from '@mantine/core'
import { IconCoffee, IconDoorExit, IconSend, IconX } from '@tabler/icons-react'
import { type CSSProperties, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, said } from '../../api/client'
import type { AgentView } from '../../api/schema'
import { initials } from '../../ui/initials'
import { clock, useSeconds } from '../../ui/since'
import { useAction } from '../../ui/useAction'
import { Listen } from './Listen'
import s from './panel.module.css'
import { colourOf, usePauseName, usePauseReasons } from './states'

/** One agent: what they do, and what one may do about it. */
export function AgentPanel({
  agent,
  leads,
  onClose,
}: {
  agent: AgentView
  /** whether one may give orders, not only look */
  leads: boolean
  onClose(): void
}) {
  const { t } = useTranslation()
  const pauseName = usePauseName()
  const seconds = useSeconds(agent.since)
  return (
    <aside className={s.panel} style={{ '--state': colourOf(agent.state) } as CSSProperties} aria-label={agent.name}>
      <header>
        <i className={s.avatar}>{initials(agent.name)}</i>
        <div>
          <h2>{agent.name}</h2>
          <span>
            {t(`agentState.${agent.state}`)}
            {agent.reason && agent.state === 'PAUSED' && ` · ${pauseName(agent.reason)}`} <time>{clock(seconds)}</time>
          </span>
        </div>
        <ActionIcon variant="subtle" color="gray" onClick={onClose} aria-label={t('floor.close')}>
          <IconX size={18} />
        </ActionIcon>
      </header>
      {(agent.endAsked || agent.pauseAsked) && <p className={s.asked}>{t(agent.endAsked ? 'floor.endsAfter' : 'floor.pausesAfter')}</p>}
      {leads && (
        <>
          <Listen agent={agent} />
          <Message agent={agent} />
          <Orders agent={agent} />
        </>
      )}
    </aside>
  )
}

function Message({ agent }: { agent: AgentView }) {
  const { t } = useTranslation()
  const { busy, run } = useAction()
  const [text, setText] = useState('')
  const send = async () => {
    const sent = await run(() => said(api.POST('/api/agents/{id}/messages', { params: { path: { id: agent.id } }, body: { text } })))
    if (sent) setText('')
  }
  return (
    <form
      className={s.message}
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim()) void send()
      }}
    >
      <Textarea
        label={t('floor.message')}
        placeholder={t('floor.messageHint')}
        autosize
        minRows={2}
        maxRows={5}
        maxLength={500}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit()
        }}
      />
      <Button type="submit" variant="default" loading={busy} disabled={!text.trim()} leftSection={<IconSend size={16} />}>
        {t('floor.send')}
      </Button>
    </form>
  )
}

function Orders({ agent }: { agent: AgentView }) {
  const { t } = useTranslation()
  const { busy, run } = useAction()
  const pauseName = usePauseName()
  const reasons = usePauseReasons()
  const path = { params: { path: { id: agent.id } } }
  const engaged = ['TALKING', 'JOINING', 'WRAP_UP'].includes(agent.state)
  return (
    <div className={s.orders}>
      <Menu width={230} shadow="md">
        <Menu.Target>
          <Button variant="default" disabled={busy || agent.state === 'PAUSED'} leftSection={<IconCoffee size={17} />}>
            {t('floor.pause')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t(engaged ? 'floor.afterCall' : 'floor.atOnce')}</Menu.Label>
          {reasons?.map(({ code }) => (
            <Menu.Item
              key={code}
              onClick={() => void run(() => said(api.POST('/api/agents/{id}/pause', { ...path, body: { reason: code } })))}
            >
              {pauseName(code)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Menu width={250} shadow="md">
        <Menu.Target>
          <Button variant="default" c="red" disabled={busy || agent.endAsked} leftSection={<IconDoorExit size={17} />}>
            {t('floor.endShift')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t(engaged ? 'floor.endAfterCall' : 'floor.endNow')}</Menu.Label>
          <Menu.Item color="red" onClick={() => void run(() => said(api.DELETE('/api/agents/{id}/shift', path)))}>
            {t('floor.endShiftOf', { name: agent.name })}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  )
}
