import { Button, UnstyledButton } from '@mantine/core'
import { IconAlertCircle, IconGripVertical, IconPlus } from '@tabler/icons-react'
import { type DragEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Flaw, ScriptContent } from '../../api/schema'
import { flawsOf, withMovedStep } from './edits'
import s from './scripts.module.css'

/** The steps in their order: chosen by a click, moved by dragging or with Alt and the arrows. */
export function StepList({
  script,
  flaws,
  chosen,
  choose,
  change,
  add,
}: {
  script: ScriptContent
  flaws: Flaw[]
  chosen: string | undefined
  choose: (id: string) => void
  change: (script: ScriptContent) => void
  add?: () => void
}) {
  const { t } = useTranslation()
  const [dragged, drag] = useState<string | null>(null)
  const over = (event: DragEvent, at: number) => {
    event.preventDefault()
    if (dragged && script.steps[at]?.id !== dragged) change(withMovedStep(script, dragged, at))
  }
  return (
    <div className={s.steps}>
      <ol>
        {script.steps.map((step, at) => (
          <li
            key={step.id}
            draggable={!!add}
            data-dragged={dragged === step.id || undefined}
            onDragStart={() => drag(step.id)}
            onDragEnd={() => drag(null)}
            onDragOver={(event) => over(event, at)}
          >
            <UnstyledButton
              className={s.step}
              aria-current={step.id === chosen || undefined}
              onClick={() => choose(step.id)}
              onKeyDown={(event) => {
                if (!event.altKey || !add) return
                if (event.key === 'ArrowUp') change(withMovedStep(script, step.id, at - 1))
                if (event.key === 'ArrowDown') change(withMovedStep(script, step.id, at + 1))
              }}
            >
              <i>{at + 1}</i>
              <span>{step.title || t('scripts.untitled')}</span>
              {flawsOf(flaws, step.id).length > 0 && <IconAlertCircle size={16} className={s.flawed} aria-label={t('scripts.flawed')} />}
              {add && <IconGripVertical size={15} className={s.grip} aria-hidden />}
            </UnstyledButton>
          </li>
        ))}
      </ol>
      {add && (
        <Button variant="subtle" size="sm" leftSection={<IconPlus size={16} />} onClick={add} fullWidth justify="flex-start">
          {t('scripts.addStep')}
        </Button>
      )}
    </div>
  )
}
