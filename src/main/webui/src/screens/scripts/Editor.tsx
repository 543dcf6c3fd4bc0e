import { Button, Group, SegmentedControl, Select, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconCheck, IconRocket } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ScriptContent, ScriptView } from '../../api/schema'
import { useSession } from '../../api/session'
import { Card } from '../../ui/Card'
import { Refusal } from '../../ui/Refusal'
import { owns } from '../../ui/roles'
import { withNewStep, withoutStep, withStep } from './edits'
import { FlawLines } from './FlawLines'
import { ObjectionCards } from './ObjectionCards'
import { Preview } from './Preview'
import { sampleOf } from './sample'
import s from './scripts.module.css'
import { usePublishing, useReading } from './scripts'
import { Standing } from './Standing'
import { StepEditor } from './StepEditor'
import { StepList } from './StepList'
import { useDraft } from './useDraft'

const LANGUAGES = [
  { value: 'ru', label: 'Русский' },
  { value: 'en', label: 'English' },
]

/** Steps on the left, the chosen one in the middle, and on the right what the operator will read. */
export function Editor({ script }: { script: ScriptView }) {
  const { t } = useTranslation()
  const mayWrite = owns(useSession())
  const { draft, setDraft, saved, setSaved, error, write, pending } = useDraft(script)
  const publishing = usePublishing(script.id)
  const { content } = draft
  const [chosen, choose] = useState(content.steps[0]?.id)
  const [side, setSide] = useState('steps')
  const [known, setKnown] = useState(true)
  const reading = useReading(content, known ? sampleOf(content) : {}).data
  const flaws = reading?.flaws ?? saved.flaws
  const step = content.steps.find((one) => one.id === chosen) ?? content.steps[0]
  const change = (next: ScriptContent) => mayWrite && setDraft({ ...draft, content: next })
  const add = () => {
    const next = withNewStep(content, step?.id, t('scripts.newStep'))
    change(next.draft)
    choose(next.id)
  }
  const publish = async () => {
    await write()
    publishing.mutate(undefined, {
      onSuccess: (version) => {
        setSaved({ ...saved, published: version.number, changed: false })
        notifications.show({
          color: 'teal',
          title: t('scripts.published', { number: version.number }),
          message: t('scripts.publishedNote'),
        })
      },
    })
  }
  return (
    <>
      <div className={s.bar}>
        <TextInput
          className={s.title}
          flex={1}
          aria-label={t('scripts.name')}
          value={draft.name}
          readOnly={!mayWrite}
          onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })}
        />
        <Standing script={{ ...saved, changed: saved.changed || pending }} />
        <span className={s.saved} role="status">
          {!pending && !error && <IconCheck size={15} />}
          {mayWrite && t(error ? 'scripts.notSaved' : pending ? 'scripts.saving' : 'scripts.saved')}
        </span>
        {mayWrite && (
          <Button
            leftSection={<IconRocket size={17} />}
            disabled={flaws.length > 0 || (!saved.changed && !pending)}
            loading={publishing.isPending}
            onClick={() => void publish()}
          >
            {t('scripts.publish')}
          </Button>
        )}
      </div>
      <Refusal error={error ?? publishing.error} />
      <Group mb="md" justify="space-between">
        <SegmentedControl
          value={side}
          onChange={setSide}
          data={[
            { value: 'steps', label: `${t('scripts.steps')} · ${content.steps.length}` },
            { value: 'objections', label: `${t('scripts.objections')} · ${content.objections.length}` },
          ]}
        />
        <Group>
          {flaws.length > 0 && <span className={s.flaws}>{t('scripts.toMend', { count: flaws.length })}</span>}
          <Select
            w={130}
            aria-label={t('scripts.language')}
            data={LANGUAGES}
            allowDeselect={false}
            value={content.language}
            onChange={(language) => change({ ...content, language: language ?? 'ru' })}
          />
        </Group>
      </Group>
      <div className={s.editor} data-side={side}>
        <div className={s.side}>
          <Card>
            <StepList
              script={content}
              flaws={flaws}
              chosen={step?.id}
              choose={(id) => {
                choose(id)
                setSide('steps')
              }}
              change={change}
              add={mayWrite ? add : undefined}
            />
            <FlawLines flaws={flaws.filter((flaw) => flaw.part === 'SCRIPT')} />
          </Card>
        </div>
        <Card>
          <fieldset disabled={!mayWrite} style={{ border: 0, padding: 0, margin: 0, minWidth: 0 }}>
            {side === 'objections' && (
              <ObjectionCards script={content} flaws={flaws} change={(objections) => change({ ...content, objections })} />
            )}
            {side === 'steps' && step && (
              <StepEditor
                key={step.id}
                script={content}
                step={step}
                flaws={flaws}
                change={(edit) => change(withStep(content, step.id, edit))}
                remove={() => change(withoutStep(content, step.id))}
              />
            )}
          </fieldset>
        </Card>
        <div className={s.side}>
          <Card title={t('scripts.preview')}>
            <Preview script={reading?.content} at={step?.id} go={choose} known={known} setKnown={setKnown} />
          </Card>
        </div>
      </div>
    </>
  )
}
