import { SegmentedControl, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Field, FilePreview } from '../../api/schema'
import { useNumbers } from '../../ui/numbers'
import s from './bases.module.css'
import { isMark, type MarkField, questions, type Said, say } from './marks'

/** What the words in columns of consent and of do-not-call mean: what they are read as, for the person to correct. */
export function Marks({
  preview,
  mapping,
  said,
  onSaid,
}: {
  preview: FilePreview
  mapping: Field[]
  said: Said
  onSaid: (said: Said) => void
}) {
  return mapping.map((field, i) => isMark(field) && <Column key={i} at={i} field={field} preview={preview} said={said} onSaid={onSaid} />)
}

function Column({
  at,
  field,
  preview,
  said,
  onSaid,
}: {
  at: number
  field: MarkField
  preview: FilePreview
  said: Said
  onSaid: (said: Said) => void
}) {
  const { t } = useTranslation()
  const { count } = useNumbers()
  const column = preview.values[at]
  const heading = preview.columns[at]?.heading ?? ''
  if (!column || column.values.length === 0) return null
  const choices = [
    { value: 'true', label: t(`marks.${field}.yes`) },
    { value: 'false', label: t(`marks.${field}.no`) },
  ]
  return (
    <section className={s.marks}>
      <Text size="sm" fw={600}>
        {t(`marks.${field}.title`, { column: heading })}
      </Text>
      <Text size="sm" c="dimmed">
        {t(`marks.${field}.note`)}
      </Text>
      <Table verticalSpacing={4} w="auto" mt={6}>
        <Table.Tbody>
          {questions(column, field, said[at]).map(({ text, rows, means }) => (
            <Table.Tr key={text} data-open={means === null || undefined}>
              <Table.Td>{text}</Table.Td>
              <Table.Td c="dimmed" ta="right">
                {t('marks.rows', { count: rows, shown: count(rows) })}
              </Table.Td>
              <Table.Td>
                <SegmentedControl
                  size="xs"
                  aria-label={t('marks.means', { value: text })}
                  value={means === null ? '' : String(means)}
                  onChange={(value) => onSaid(say(said, at, text, value === 'true'))}
                  data={choices}
                />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {column.more && (
        <Text size="sm" c="dimmed" mt={4}>
          {t(`marks.${field}.more`)}
        </Text>
      )}
    </section>
  )
}
