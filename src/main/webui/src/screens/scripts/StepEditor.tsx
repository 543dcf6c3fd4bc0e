import { Button, Group, Stack, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Flaw, ScriptContent, Step } from '../../api/schema'
import { BranchRows } from './BranchRows'
import { FieldRows } from './FieldRows'
import { flawsOf } from './edits'
import { FlawLines } from './FlawLines'
import { Prose } from './Prose'

/** One step: what is said, the hint, what may be answered, what is written down. */
export function StepEditor({
  script,
  step,
  flaws,
  change,
  remove,
}: {
  script: ScriptContent
  step: Step
  flaws: Flaw[]
  change: (change: Partial<Step>) => void
  remove: () => void
}) {
  const { t } = useTranslation()
  const at = (part: Flaw['part']) => flawsOf(flaws, step.id, part)
  return (
    <Stack gap="md">
      <Group align="flex-end" wrap="nowrap">
        <TextInput
          flex={1}
          label={t('scripts.stepTitle')}
          value={step.title}
          error={at('TITLE').some((flaw) => flaw.reason === 'EMPTY_TITLE')}
          onChange={(event) => change({ title: event.currentTarget.value })}
        />
        <Button variant="subtle" color="red" leftSection={<IconTrash size={16} />} onClick={remove}>
          {t('scripts.removeStep')}
        </Button>
      </Group>
      <FlawLines flaws={at('TITLE')} />
      <div>
        <Prose
          label={t('scripts.text')}
          note={t('scripts.textNote')}
          rows={4}
          value={step.text}
          script={script}
          wrong={at('TEXT').length > 0}
          onChange={(text) => change({ text })}
        />
        <FlawLines flaws={at('TEXT')} />
      </div>
      <div>
        <Prose
          label={t('scripts.hint')}
          note={t('scripts.hintNote')}
          rows={2}
          value={step.hint}
          script={script}
          wrong={at('HINT').length > 0}
          onChange={(hint) => change({ hint })}
        />
        <FlawLines flaws={at('HINT')} />
      </div>
      <BranchRows script={script} step={step} flaws={flaws} change={(branches) => change({ branches })} />
      <FieldRows step={step} flaws={flaws} change={(fields) => change({ fields })} />
    </Stack>
  )
}
