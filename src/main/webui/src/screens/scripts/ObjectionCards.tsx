import { Button, Group, Stack, TagsInput, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Flaw, Objection, ScriptContent } from '../../api/schema'
import { Order } from '../../ui/Order'
import { anObjection, flawsOf, moved, replaced } from './edits'
import { FlawLines } from './FlawLines'
import { Prose } from './Prose'
import s from './scripts.module.css'

/** What a client may object at any step, and what is said to it. */
export function ObjectionCards({
  script,
  flaws,
  change,
}: {
  script: ScriptContent
  flaws: Flaw[]
  change: (objections: Objection[]) => void
}) {
  const { t } = useTranslation()
  const { objections } = script
  return (
    <Stack gap="md">
      {objections.length === 0 && <p className={s.none}>{t('scripts.noObjections')}</p>}
      {objections.map((objection, at) => {
        const wrong = flawsOf(flaws, null, 'OBJECTION', at)
        const set = (edit: Partial<Objection>) => change(replaced(objections, at, edit))
        return (
          <div key={at} className={s.objection}>
            <Group wrap="nowrap" align="flex-end" mb="xs">
              <TextInput
                flex={1}
                label={t('scripts.objection')}
                value={objection.title}
                error={wrong.some((flaw) => flaw.reason === 'EMPTY_TITLE')}
                onChange={(event) => set({ title: event.currentTarget.value })}
              />
              <Order
                name={objection.title || String(at + 1)}
                at={at}
                of={objections.length}
                move={(to) => change(moved(objections, at, to))}
                remove={() => change(objections.toSpliced(at, 1))}
              />
            </Group>
            <Prose
              label={t('scripts.say')}
              rows={2}
              value={objection.say}
              script={script}
              wrong={wrong.some((flaw) => flaw.reason !== 'EMPTY_TITLE')}
              onChange={(say) => set({ say })}
            />
            <FlawLines flaws={wrong} />
            <TagsInput mt="xs" size="sm" label={t('scripts.words')} value={objection.words} onChange={(words) => set({ words })} />
          </div>
        )
      })}
      <Button
        variant="light"
        leftSection={<IconPlus size={16} />}
        onClick={() => change([...objections, anObjection()])}
        style={{ alignSelf: 'flex-start' }}
      >
        {t('scripts.addObjection')}
      </Button>
    </Stack>
  )
}
