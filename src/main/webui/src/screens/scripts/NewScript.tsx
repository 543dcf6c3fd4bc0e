import { Button, Modal, Radio, Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Refusal } from '../../ui/Refusal'
import s from './scripts.module.css'
import { useNewScript, useTemplates } from './scripts'

const BLANK = 'blank'

/** Begins with a script that comes with the program, or with one empty step. */
export function NewScript({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t, i18n } = useTranslation()
  const navigate = useNavigate()
  const { data: templates } = useTemplates()
  const saving = useNewScript()
  const form = useForm({
    initialValues: { name: '', from: i18n.language === 'en' ? '1' : '0' },
    validate: { name: (name) => (name.trim() ? null : t('needed')) },
  })
  const submit = form.onSubmit(({ name, from }) => {
    const first = { id: 's1', title: t('scripts.firstStep'), text: '', hint: '', branches: [], fields: [] }
    const blank = { language: i18n.language, steps: [first], objections: [] }
    const content = templates?.[Number(from)]?.content ?? blank
    saving.mutate(
      { name, content },
      { onSuccess: (script) => void navigate({ to: '/scripts/$script', params: { script: String(script.id) } }) },
    )
  })
  return (
    <Modal closeButtonProps={{ 'aria-label': t('close') }} opened={opened} onClose={onClose} title={t('scripts.add')} centered size="lg">
      <form onSubmit={submit} noValidate>
        <Stack>
          <Refusal error={saving.error} />
          <TextInput
            label={t('scripts.name')}
            placeholder={t('scripts.nameHint')}
            withAsterisk
            data-autofocus
            {...form.getInputProps('name')}
          />
          <Radio.Group label={t('scripts.beginWith')} {...form.getInputProps('from')}>
            <Stack gap={8} mt={6}>
              {templates?.map((template, i) => (
                <Choice
                  key={template.name}
                  value={String(i)}
                  title={template.name}
                  note={t('scripts.size', { steps: template.content.steps.length, objections: template.content.objections.length })}
                />
              ))}
              <Choice value={BLANK} title={t('scripts.blank')} note={t('scripts.blankNote')} />
            </Stack>
          </Radio.Group>
          <Button type="submit" loading={saving.isPending}>
            {t('create')}
          </Button>
        </Stack>
      </form>
    </Modal>
  )
}

function Choice({ value, title, note }: { value: string; title: string; note: string }) {
  return (
    <Radio.Card value={value} className={s.choice} aria-label={title}>
      <Radio.Indicator />
      <div>
        <Text fw={600} size="sm">
          {title}
        </Text>
        <Text size="sm" c="dimmed">
          {note}
        </Text>
      </div>
    </Radio.Card>
  )
}
