import { Badge, Button, Skeleton, UnstyledButton } from '@mantine/core'
import { IconArrowLeft, IconArrowRight, IconBulb, IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { DeskScript, DeskView, ReadStep, Turn } from '../../api/schema'
import { useKeys } from '../../ui/keys'
import { Blocks } from './Blocks'
import type { Disposition } from './draft'
import { Fields } from './Fields'
import { Objections } from './Objections'
import { Label, Panel } from './Panel'
import { backwards, onwards, stepAt, stepsLeft, useScript } from './script'
import s from './script.module.css'
import { useWords } from '../../ui/words'

/** Letters of the home row: answers are picked without leaving it. */
const LETTERS = ['A', 'S', 'D', 'F', 'G', 'J']

/** What to say, step by step along the client's answers. */
export function ScriptPanel({ desk, call, onSuggest }: { desk: DeskView; call: string; onSuggest(outcome: Disposition): void }) {
  const { t } = useTranslation()
  const { script, path, follow } = useScript(call)
  const badge = desk.campaign && (
    <Badge variant="light" style={{ minWidth: 0 }}>
      {desk.campaign}
    </Badge>
  )
  const step = script && stepAt(script, path)
  // while it is on its way nobody is told that there is none
  if (script === undefined)
    return (
      <Panel title={t('desk.script.title')} badge={badge}>
        <Skeleton h={120} radius="md" />
      </Panel>
    )
  if (!script || !step)
    return (
      <Panel title={t('desk.script.title')} badge={badge}>
        <p className={s.none}>{t('desk.script.none')}</p>
      </Panel>
    )
  const take = (index: number) => {
    const branch = step.branches[index]
    if (!branch) return
    if (branch.outcome) onSuggest(branch.outcome as Disposition)
    follow(onwards(path, index, branch.step))
  }
  const left = stepsLeft(script, step.id)
  return (
    <Panel
      title={t('desk.script.title')}
      badge={badge}
      note={t('desk.script.step', { n: path.length, of: path.length + left })}
      foot={
        <>
          <Objections objections={script.content.objections} />
          <Moves path={path} step={step} follow={follow} />
        </>
      }
    >
      <div className={s.bar} aria-hidden>
        {Array.from({ length: path.length + left }, (_, i) => (
          <span key={i} data-done={i < path.length - 1 || undefined} data-now={i === path.length - 1 || undefined} />
        ))}
      </div>
      <Spoken step={step} script={script} />
      <Fields key={step.id} call={call} fields={step.fields} />
      {step.branches.length > 0 && <Answers step={step} path={path} take={take} />}
    </Panel>
  )
}

function Spoken({ step, script }: { step: ReadStep; script: DeskScript }) {
  return (
    <div className={s.spoken} lang={script.content.language} aria-live="polite">
      <h3>{step.title}</h3>
      <Blocks blocks={step.text} className={s.speech} />
      {step.hint.length > 0 && (
        <div className={s.hint}>
          <IconBulb size={18} aria-hidden />
          <Blocks blocks={step.hint} />
        </div>
      )}
    </div>
  )
}

function Answers({ step, path, take }: { step: ReadStep; path: Turn[]; take(index: number): void }) {
  const { t } = useTranslation()
  const word = useWords()
  const picked = path.at(-1)?.answer
  useKeys(Object.fromEntries(LETTERS.map((letter, index) => [`Key${letter}`, step.branches[index] ? () => take(index) : undefined])))
  return (
    <div className={s.part}>
      <Label>{t('desk.script.answer')}</Label>
      <div className={s.answers}>
        {step.branches.map((branch, index) => (
          <UnstyledButton
            key={branch.answer}
            className={s.answer}
            data-picked={picked === index || undefined}
            aria-pressed={picked === index}
            onClick={() => take(index)}
          >
            <kbd aria-hidden>{LETTERS[index] ?? ''}</kbd>
            <span>
              {branch.answer}
              {branch.outcome && <small>{word(branch.outcome)}</small>}
            </span>
            {picked === index && <IconCheck size={16} aria-hidden />}
          </UnstyledButton>
        ))}
      </div>
    </div>
  )
}

function Moves({ path, step, follow }: { path: Turn[]; step: ReadStep; follow(path: Turn[]): void }) {
  const { t } = useTranslation()
  const back = path.length > 1 ? () => follow(backwards(path)) : undefined
  const on = step.next ? () => follow(onwards(path, null, step.next)) : undefined
  useKeys({ Backspace: back, Space: on })
  return (
    <div className={s.moves}>
      <Button variant="subtle" color="gray" disabled={!back} onClick={back} leftSection={<IconArrowLeft size={17} />}>
        {t('desk.script.back')}
      </Button>
      {on && (
        <Button onClick={on} rightSection={<kbd className={s.kbd}>{t('desk.help.space')}</kbd>} leftSection={<IconArrowRight size={17} />}>
          {t('desk.script.on')}
        </Button>
      )}
    </div>
  )
}
