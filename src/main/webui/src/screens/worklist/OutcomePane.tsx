import { Button, ScrollArea, Textarea, UnstyledButton } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { IconArrowRight } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../api/session'
import { useNumbers } from '../../ui/numbers'
import { Refusal } from '../../ui/Refusal'
import { useRegulation } from '../../ui/regulation'
import { NextStep } from './NextStep'
import s from './outcome.module.css'
import w from './worklist.module.css'
import { type Choice, type Item, useOutcome } from './worklist'

/**
 * What came of the talk, as the regulation lets it be said, and when the next step is. Its digits are off where another client
 * is on the line: a key meant for one must not be said of the other.
 */
export function OutcomePane({ item, keys = true }: { item: Item; keys?: boolean }) {
  const { t } = useTranslation()
  const names = useRegulation()
  const { when } = useNumbers()
  const zone = useSession()?.zone
  const { mutate, error, isPending } = useOutcome(item.id)
  const [ground, choose] = useState<string | null>(null)
  const [comment, setComment] = useState('')
  const [due, setDue] = useState<Date | null>(null)
  const choices = inOrder(item.lead.choices)
  const choice = choices.find((one) => one.ground === ground)
  const ready = choice && (!choice.goesOn || due)
  const save = () => {
    if (!ready || isPending) return
    const body = { ground: choice.ground, comment: comment.trim() || null, nextDue: choice.goesOn ? due!.toISOString() : null }
    mutate(body as never, {
      onSuccess: () =>
        notifications.show({
          color: 'teal',
          title: item.lead.title,
          message: [names.word(choice), choice.goesOn && t('outcomePane.nextAt', { when: when(due!.toISOString(), zone) })]
            .filter(Boolean)
            .join(' · '),
        }),
    })
  }
  useHotkeys(keys ? choices.slice(0, 9).map((one, place) => [String(place + 1), () => choose(one.ground)]) : [])
  useHotkeys(keys ? [['mod+Enter', save]] : [], [])
  return (
    <section className={w.pane} aria-label={t('outcomePane.title')}>
      <header className={w.paneHead}>
        <h2>{t('outcomePane.title')}</h2>
        {keys && <span>1–{Math.min(9, choices.length)}</span>}
      </header>
      <ScrollArea className={w.scroll} type="auto" scrollbarSize={8} viewportProps={{ tabIndex: -1 }}>
        <div className={s.body}>
          <div className={s.choices} role="radiogroup" aria-label={t('outcomePane.title')}>
            {choices.map((one, place) => (
              <ChoiceButton
                key={one.ground}
                choice={one}
                hotkey={keys ? place + 1 : null}
                chosen={one === choice}
                onChoose={() => choose(one.ground)}
              />
            ))}
          </div>
          {choice?.goesOn && <NextStep due={due} zone={clientZone(item) ?? zone} onChange={setDue} />}
          <Textarea
            label={t('outcomePane.comment')}
            placeholder={t('outcomePane.commentHint')}
            autosize
            minRows={3}
            maxRows={8}
            maxLength={2000}
            value={comment}
            onChange={(event) => setComment(event.currentTarget.value)}
          />
          <Refusal error={error} />
        </div>
      </ScrollArea>
      <footer className={w.paneFoot}>
        <Button
          fullWidth
          size="md"
          px="sm"
          disabled={!ready}
          loading={isPending}
          onClick={save}
          rightSection={ready && keys && <kbd className={w.key}>Ctrl ↵</kbd>}
        >
          {t(!choice ? 'outcomePane.chooseFirst' : !ready ? 'outcomePane.whenFirst' : 'outcomePane.save')}
        </Button>
      </footer>
    </section>
  )
}

/** Of the number they would be called by. */
const clientZone = (item: Item) => (item.lead.numbers.find(({ dead }) => !dead) ?? item.lead.numbers[0])?.zone

/** What moves the lead on comes first, what ends the work last. */
const inOrder = (choices: Choice[]) => [...choices].sort((a, b) => rank(a) - rank(b))
const rank = (choice: Choice) => (choice.goesOn ? (choice.stays ? 1 : 0) : 2)

function ChoiceButton({
  choice,
  hotkey,
  chosen,
  onChoose,
}: {
  choice: Choice
  hotkey: number | null
  chosen: boolean
  onChoose: () => void
}) {
  const { t } = useTranslation()
  const names = useRegulation()
  const to = choice.goesOn ? names.state(choice.to.state) : names.section(choice.to.section)
  return (
    <UnstyledButton
      role="radio"
      aria-checked={chosen}
      className={s.choice}
      data-chosen={chosen || undefined}
      data-ends={!choice.goesOn || undefined}
      onClick={onChoose}
    >
      {hotkey !== null && hotkey <= 9 && <kbd>{hotkey}</kbd>}
      <span>
        <b>{names.word(choice)}</b>
        <small>
          {choice.stays ? (
            t('outcomePane.stays')
          ) : (
            <>
              <IconArrowRight size={13} /> {to}
            </>
          )}
        </small>
      </span>
    </UnstyledButton>
  )
}

/** In the place of the outcomes while a client is introduced: the talk is the operator's still. */
export function NoOutcomeYet() {
  const { t } = useTranslation()
  return (
    <section className={w.pane} aria-label={t('outcomePane.title')}>
      <header className={w.paneHead}>
        <h2>{t('outcomePane.title')}</h2>
      </header>
      <p className={w.nothing}>{t('talk.noOutcomeYet')}</p>
    </section>
  )
}
