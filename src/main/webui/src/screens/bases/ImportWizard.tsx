import { Button, FileButton, Group, SegmentedControl, Select, Stack, Table, Text } from '@mantine/core'
import { IconFileSpreadsheet, IconFileUpload } from '@tabler/icons-react'
import { type DragEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BaseView, Field, ImportView, Others, FilePreview, Within } from '../../api/schema'
import { Card } from '../../ui/Card'
import { useNumbers } from '../../ui/numbers'
import { Refusal } from '../../ui/Refusal'
import { type Choice, FIELDS, OTHERS, useNewImport, usePreview, WITHIN } from './bases'
import s from './bases.module.css'
import { chosenSheets, FileParts } from './FileParts'
import { KeptOut } from './KeptOut'
import { Marks } from './Marks'
import { open, type Said, sent } from './marks'

const SHOWN_ROWS = 6
/** What can be read; anything may be dropped, and is refused by what it is. */
const READABLE = '.xlsx,.xlsm,.xltx,.ods,.csv,.txt,.tsv,.tab,.xls,.html,.htm,.xml'

/** Choose a file, see what its columns seem to hold, correct that, import. */
export function ImportWizard({ base }: { base: BaseView }) {
  const { t } = useTranslation()
  const preview = usePreview(base.region)
  const other = usePreview(base.region)
  const importing = useNewImport(base.id)
  const [file, setFile] = useState<File | null>(null)
  const [choice, setChoice] = useState<Choice>({})
  const [unchanged, setUnchanged] = useState<ImportView | null>(null)
  const choose = (chosen: File | null) => {
    if (!chosen) return
    setFile(chosen)
    setUnchanged(null)
    other.reset()
    importing.reset()
    preview.reset()
    setChoice({})
    preview.mutate({ file: chosen, choice: {} })
  }
  const look = (wanted: Choice) => {
    if (!file) return
    setChoice(wanted)
    other.mutate({ file, choice: wanted })
  }
  const shown = other.data ?? preview.data
  const drop = (event: DragEvent) => {
    event.preventDefault()
    choose(event.dataTransfer.files[0] ?? null)
  }
  const done = () => {
    setFile(null)
    other.reset()
    preview.reset()
  }
  return (
    <Card title={t('imports.title')} note={t('imports.note')}>
      <Stack gap="md">
        <Refusal error={preview.error ?? other.error ?? importing.error} />
        {unchanged && <Text c="dimmed">{t('imports.unchanged', { file: unchanged.fileName })}</Text>}
        {!preview.data && (
          <div className={s.drop} onDragOver={(event) => event.preventDefault()} onDrop={drop}>
            <IconFileUpload size={38} stroke={1.3} />
            <b>{t('imports.drop')}</b>
            <span>{t('imports.formats')}</span>
            <FileButton onChange={choose} accept={READABLE}>
              {(props) => (
                <Button {...props} variant="light" loading={preview.isPending}>
                  {t('imports.choose')}
                </Button>
              )}
            </FileButton>
          </div>
        )}
        {shown && file && (
          <Mapping
            key={file.name + file.lastModified + JSON.stringify(shown.columns) + shown.headings}
            file={file}
            preview={shown}
            busy={importing.isPending || other.isPending}
            onChoose={look}
            onCancel={done}
            onImport={(mapping, marks, within, others) =>
              importing.mutate(
                { file, choice: asked(shown, choice), mapping, marks, within, others },
                {
                  onSuccess: (begun) => {
                    setUnchanged(begun.unchanged ? begun : null)
                    done()
                  },
                },
              )
            }
          />
        )}
      </Stack>
    </Card>
  )
}

/** A workbook of several sheets is imported as it was shown, even if nobody touched the choice. */
const asked = (shown: FilePreview, choice: Choice): Choice =>
  shown.sheets.length > 1 ? { ...choice, sheets: chosenSheets(shown) } : choice

/** A column without a heading and without anything in it, as spreadsheets leave them by hundreds at the end. */
const nameless = (preview: FilePreview, i: number) =>
  preview.columns[i]?.heading === `Column ${i + 1}` && preview.rows.every((row) => !row.cells[i]?.trim())

function Mapping({
  file,
  preview,
  busy,
  onChoose,
  onCancel,
  onImport,
}: {
  file: File
  preview: FilePreview
  busy: boolean
  onChoose: (choice: Choice) => void
  onCancel: () => void
  onImport: (mapping: Field[], marks: Said, within: Within, others: Others) => void
}) {
  const { t } = useTranslation()
  const { count, bytes } = useNumbers()
  const [mapping, setMapping] = useState(preview.columns.map((column) => column.field))
  const [said, setSaid] = useState<Said>({})
  const [within, setWithin] = useState<Within>('MERGE')
  const [others, setOthers] = useState<Others>('SKIP')
  const unclear = open(preview.values, mapping, said)
  const columns = preview.columns.map((_, i) => i).filter((i) => !nameless(preview, i))
  const fields = FIELDS.map((field) => ({ value: field, label: t(`field.${field}`) }))
  const about = [
    preview.format.toUpperCase(),
    preview.encoding?.toUpperCase(),
    bytes(file.size),
    t('imports.rowsExpected', { count: preview.rowsExpected, shown: count(preview.rowsExpected) }),
  ]
  return (
    <>
      <Group gap="sm">
        <IconFileSpreadsheet size={26} stroke={1.4} />
        <div>
          <Text fw={600}>{file.name}</Text>
          <Text size="sm" c="dimmed">
            {about.filter(Boolean).join(' · ')}
            {preview.remembered && ` · ${t('imports.remembered')}`}
          </Text>
        </div>
      </Group>
      <FileParts preview={preview} busy={busy} onChoose={onChoose} />
      <KeptOut of={preview.numbers} ahead />
      <div className={s.preview}>
        <Table withColumnBorders verticalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              {columns.map((i) => (
                <Table.Th key={i} miw={184}>
                  <Select
                    size="xs"
                    aria-label={t('imports.columnHolds', { column: preview.columns[i]?.heading })}
                    data={fields}
                    value={mapping[i]}
                    allowDeselect={false}
                    onChange={(field) => setMapping(mapping.map((old, at) => (at === i ? (field as Field) : old)))}
                    data-ignored={mapping[i] === 'IGNORE' || undefined}
                  />
                </Table.Th>
              ))}
            </Table.Tr>
            {preview.headed && (
              <Table.Tr>
                {columns.map((i) => (
                  <Table.Th key={i}>{preview.columns[i]?.heading}</Table.Th>
                ))}
              </Table.Tr>
            )}
          </Table.Thead>
          <Table.Tbody>
            {preview.rows.slice(0, SHOWN_ROWS).map((row) => (
              <Table.Tr key={row.sheet + row.line}>
                {columns.map((i) => (
                  <Table.Td key={i} c={mapping[i] === 'IGNORE' ? 'dimmed' : undefined}>
                    {row.cells[i]}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      <Marks preview={preview} mapping={mapping} said={said} onSaid={setSaid} />
      <Group gap="xl" align="flex-start">
        <div>
          <Text size="sm" fw={550} mb={4}>
            {t('imports.within')}
          </Text>
          <SegmentedControl
            value={within}
            onChange={(value) => setWithin(value)}
            data={WITHIN.map((value) => ({ value, label: t(`within.${value}`) }))}
          />
        </div>
        <div>
          <Text size="sm" fw={550} mb={4}>
            {t('imports.others')}
          </Text>
          <SegmentedControl
            value={others}
            onChange={(value) => setOthers(value)}
            data={OTHERS.map((value) => ({ value, label: t(`others.${value}`) }))}
          />
        </div>
      </Group>
      <Group>
        <Button
          loading={busy}
          disabled={!mapping.includes('PHONE') || unclear}
          onClick={() => onImport(mapping, sent(said, mapping), within, others)}
        >
          {t('imports.begin')}
        </Button>
        <Button variant="subtle" color="gray" onClick={onCancel}>
          {t('imports.another')}
        </Button>
        {!mapping.includes('PHONE') && (
          <Text size="sm" c="red">
            {t('imports.needPhone')}
          </Text>
        )}
        {unclear && (
          <Text size="sm" c="red">
            {t('marks.unclear')}
          </Text>
        )}
      </Group>
    </>
  )
}
