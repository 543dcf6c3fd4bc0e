import { Skeleton } from '@mantine/core'
import { IconArrowRight, IconHeartHandshake, IconPhoneCheck, IconPhoneX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../api/session'
import { useNumbers } from '../../ui/numbers'
import { Player } from '../../ui/Player'
import { Refusal } from '../../ui/Refusal'
import { useRegulation } from '../../ui/regulation'
import { clock } from '../../ui/since'
import { type Happening, useStory } from './history'
import s from './story.module.css'

/** What happened to a lead, the newest first; talks can be listened to. */
export function Story({ lead }: { lead: number }) {
  const { t } = useTranslation()
  const { story, error } = useStory(lead)
  return (
    <section aria-label={t('story.title')}>
      <h3 className={s.title}>{t('story.title')}</h3>
      <Refusal error={error} />
      {!story && !error && <Skeleton h={140} radius="md" />}
      {story?.length === 0 && <p className={s.none}>{t('story.none')}</p>}
      <ol className={s.story}>
        {story?.map((happening) => (
          <Happened key={happening.kind + happening.at} happening={happening} />
        ))}
      </ol>
    </section>
  )
}

function Happened({ happening }: { happening: Happening }) {
  switch (happening.kind) {
    case 'call':
      return <Called happening={happening} />
    case 'move':
      return <Moved move={happening.move} />
    case 'given':
      return <Given given={happening.given} at={happening.at} />
  }
}

function Called({ happening }: { happening: Extract<Happening, { kind: 'call' }> }) {
  const { t } = useTranslation()
  const { call, moves, given, answers, recordings } = happening
  const talked = Boolean(call.joinedAt)
  const what =
    call.byHand && talked
      ? t('story.ownTalk')
      : call.said && call.said !== 'NOT_STATED'
        ? t(`disposition.${call.said}` as 'disposition.WARM')
        : t(`outcome.${call.outcome}` as 'outcome.BUSY')
  return (
    <Entry tone={talked ? 'talk' : 'miss'} icon={talked ? <IconPhoneCheck size={16} /> : <IconPhoneX size={16} />} at={call.at}>
      <b>{what}</b>
      <small>{[call.agent, talked && t('story.talked', { time: clock(call.talkSeconds) })].filter(Boolean).join(' · ')}</small>
      {call.comment && <p>{call.comment}</p>}
      {given && <GivenLine given={given} />}
      <Answers answers={answers} />
      {moves
        .filter((move) => move.from.state !== move.to.state)
        .map((move) => (
          <Place key={move.at} move={move} />
        ))}
      {recordings
        .filter((one) => one.audio)
        .map((one) => (
          <Player key={one.id} recording={one} />
        ))}
    </Entry>
  )
}

/** What the operator found out by the script. */
function Answers({ answers }: { answers: Extract<Happening, { kind: 'call' }>['answers'] }) {
  const { t } = useTranslation()
  if (answers.length === 0) return null
  return (
    <dl className={s.answers} aria-label={t('story.answers')}>
      {answers.map((answer) => (
        <div key={answer.field}>
          <dt>{answer.field}</dt>
          <dd>{answer.value}</dd>
        </div>
      ))}
    </dl>
  )
}

type Move = Extract<Happening, { kind: 'move' }>['move']
type GivenOf = Extract<Happening, { kind: 'given' }>['given']

function Moved({ move }: { move: Move }) {
  const names = useRegulation()
  return (
    <Entry tone="move" icon={<IconArrowRight size={16} />} at={move.at}>
      <b>{names.ground(move.ground)}</b>
      {move.by && <small>{move.by}</small>}
      {move.comment && <p>{move.comment}</p>}
      <Place move={move} />
    </Entry>
  )
}

function Given({ given, at }: { given: GivenOf; at: string }) {
  const { t } = useTranslation()
  return (
    <Entry tone="move" icon={<IconHeartHandshake size={16} />} at={at}>
      <b>{t('story.handedOver')}</b>
      <GivenLine given={given} />
    </Entry>
  )
}

function GivenLine({ given }: { given: GivenOf }) {
  const { t } = useTranslation()
  const way = t(given.step === 'DONE_LIVE' ? 'story.live' : 'story.task')
  return (
    <>
      <small>
        {[given.operator && given.manager ? `${given.operator} → ${given.manager}` : given.operator, way].filter(Boolean).join(' · ')}
      </small>
      {given.comment && <p>{given.comment}</p>}
    </>
  )
}

function Place({ move }: { move: Move }) {
  const names = useRegulation()
  return (
    <span className={s.place}>
      {names.state(move.from.state)} <IconArrowRight size={13} /> {names.state(move.to.state)}
    </span>
  )
}

function Entry({ tone, icon, at, children }: { tone: string; icon: ReactNode; at: string; children: ReactNode }) {
  const { when } = useNumbers()
  const zone = useSession()?.zone
  return (
    <li className={s.entry} data-tone={tone}>
      <span className={s.dot}>{icon}</span>
      <div className={s.text}>
        <time>{when(at, zone)}</time>
        {children}
      </div>
    </li>
  )
}
