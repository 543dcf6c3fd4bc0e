import { Button, Checkbox, Select, TagsInput, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { CardField, FieldType, Flaw, Step } from '../../api/schema'
import { Order } from '../../ui/Order'
import { aField, flawsOf, moved, replaced } from './edits'
import { FlawLines } from './FlawLines'
import s from './scripts.module.css'

const TYPES: FieldType[] = ['TEXT', 'NUMBER', 'CHOICE', 'DATE', 'EMAIL']

/** What is found out at this step and kept with the lead. */
export function FieldRows({ step, flaws, change }: { step: Step; flaws: Flaw[]; change: (fields: CardField[]) => void }) {
  const { t } = useTranslation()
  const { fields } = step
  const types = TYPES.map((type) => ({ value: type, label: t(`fieldType.${type}`) }))
  return (
    <section className={s.part} aria-label={t('scripts.fields')}>
      <h3>{t('scripts.fields')}</h3>
      {fields.length === 0 && <p>{t('scripts.noFields')}</p>}
      {fields.map((field, at) => {
        const wrong = flawsOf(flaws, step.id, 'FIELD', at)
        const set = (edit: Partial<CardField>) => change(replaced(fields, at, edit))
        return (
          <div key={at}>
            <div className={s.field}>
              <TextInput
                size="sm"
                placeholder={t('scripts.fieldName')}
                aria-label={`${t('scripts.fieldName')} ${at + 1}`}
                value={field.name}
                error={wrong.some((flaw) => flaw.reason !== 'CHOICE_WITHOUT_CHOICES')}
                onChange={(event) => set({ name: event.currentTarget.value })}
              />
              <Select
                size="sm"
                data={types}
                value={field.type}
                allowDeselect={false}
                aria-label={`${t('scripts.fieldType')} ${at + 1}`}
                onChange={(type) => set({ type: type as FieldType })}
              />
              <Checkbox
                size="sm"
                label={t('scripts.needed')}
                checked={field.needed}
                onChange={(event) => set({ needed: event.currentTarget.checked })}
              />
              <Order
                name={field.name || String(at + 1)}
                at={at}
                of={fields.length}
                move={(to) => change(moved(fields, at, to))}
                remove={() => change(fields.toSpliced(at, 1))}
              />
            </div>
            {field.type === 'CHOICE' && (
              <TagsInput
                size="sm"
                mb={6}
                placeholder={t('scripts.choices')}
                aria-label={`${t('scripts.choices')}: ${field.name}`}
                value={field.choices}
                onChange={(choices) => set({ choices })}
              />
            )}
            <FlawLines flaws={wrong} />
          </div>
        )
      })}
      <Button variant="subtle" size="xs" leftSection={<IconPlus size={15} />} onClick={() => change([...fields, aField()])}>
        {t('scripts.addField')}
      </Button>
    </section>
  )
}
