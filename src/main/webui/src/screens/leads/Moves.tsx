import { Button, Modal, Skeleton, Stack, Text, Textarea } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MoveView, Role } from '../../api/schema'
import { Refusal } from '../../ui/Refusal'
import { useRegulation } from '../../ui/regulation'
import { useMoves, useMoving } from './leads'
import s from './leads.module.css'

/** Where the regulation lets the client go: on the reader's own word, or on whose it waits. */
export function Moves({ id }: { id: number }) {
  const { t } = useTranslation()
  const { data, error } = useMoves(id)
  const [chosen, choose] = useState<MoveView | null>(null)
  if (!data) return error ? <Refusal error={error} /> : <Skeleton h={120} />
  const inOrder = [...data].sort((a, b) => Number(b.yours) - Number(a.yours) || Number(a.stays) - Number(b.stays))
  return (
    <>
      {inOrder.length === 0 && t('leads.noMoves')}
      <ul className={s.moves}>
        {inOrder.map((move) => (
          <Move key={move.ground} move={move} choose={() => choose(move)} />
        ))}
      </ul>
      {chosen && <Say id={id} move={chosen} onClose={() => choose(null)} />}
    </>
  )
}

function Move({ move, choose }: { move: MoveView; choose: () => void }) {
  const { t } = useTranslation()
  const names = useRegulation()
  const whose =
    move.by.length > 0 ? t('leads.wordOf', { roles: move.by.map((role) => t(`role.${role as Role}`)).join(', ') }) : t('leads.byItself')
  return (
    <li>
      <div>
        {names.ground(move.ground)}
        <small>
          {move.stays ? (
            t('leads.stays')
          ) : (
            <>
              <IconArrowRight size={13} /> {names.state(move.to.state)}, {names.section(move.to.section)}
            </>
          )}
        </small>
        {!move.yours && <small>{whose}</small>}
      </div>
      {move.yours && (
        <Button size="xs" variant="light" onClick={choose}>
          {t('leads.say')}
        </Button>
      )}
    </li>
  )
}

/** Confirms a move, with the words that stay in the history. */
function Say({ id, move, onClose }: { id: number; move: MoveView; onClose: () => void }) {
  const { t } = useTranslation()
  const names = useRegulation()
  const moving = useMoving(id)
  const [comment, write] = useState('')
  const entry = names.entry(move.to.state)
  return (
    <Modal opened onClose={onClose} centered title={names.ground(move.ground)} closeButtonProps={{ 'aria-label': t('close') }}>
      <Stack>
        <Refusal error={moving.error} />
        {!move.stays && (
          <Text size="sm">
            {names.state(move.to.state)}, {names.section(move.to.section)}
          </Text>
        )}
        {entry && (
          <Text size="sm" c="dimmed">
            {t('leads.entry', { entry })}
          </Text>
        )}
        <Textarea
          label={t('leads.comment')}
          maxLength={2000}
          autosize
          minRows={2}
          data-autofocus
          value={comment}
          onChange={(event) => write(event.currentTarget.value)}
        />
        <Button
          loading={moving.isPending}
          onClick={() => moving.mutate({ ground: move.ground, comment: comment.trim() || null }, { onSuccess: onClose })}
        >
          {t('leads.confirm')}
        </Button>
      </Stack>
    </Modal>
  )
}
