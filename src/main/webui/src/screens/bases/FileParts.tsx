import { Alert, Checkbox, Group, Select, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { FilePreview } from '../../api/schema'
import { useNumbers } from '../../ui/numbers'
import type { Choice } from './bases'
import s from './bases.module.css'

const SHOWN_CELLS = 5

/** Which sheets of the file are read, and which of its rows names the columns. */
export function FileParts({ preview, busy, onChoose }: { preview: FilePreview; busy: boolean; onChoose: (choice: Choice) => void }) {
  return (
    <Stack gap="md">
      {preview.sheets.length > 1 && <Sheets preview={preview} busy={busy} onChoose={onChoose} />}
      <HeadingRow preview={preview} busy={busy} onChoose={onChoose} />
    </Stack>
  )
}

type Asking = Parameters<typeof FileParts>[0]

function Sheets({ preview, busy, onChoose }: Asking) {
  const { t } = useTranslation()
  const { count } = useNumbers()
  const chosen = chosenSheets(preview)
  const left = preview.sheets.length - chosen.length
  return (
    <div>
      <Checkbox.Group label={t('imports.sheets')} value={chosen} onChange={(sheets) => sheets.length > 0 && onChoose({ sheets })}>
        <Group gap="lg" mt={8}>
          {preview.sheets.map((sheet) => (
            <Checkbox
              key={sheet.name}
              value={sheet.name}
              disabled={busy}
              label={
                <>
                  {sheet.name}{' '}
                  <Text span c="dimmed" size="sm">
                    {t('imports.sheetRows', { count: sheet.rows, shown: count(sheet.rows) })}
                  </Text>
                </>
              }
            />
          ))}
        </Group>
      </Checkbox.Group>
      {left > 0 && (
        <Alert color="yellow" variant="light" mt="sm" py={8} role="status">
          {t('imports.sheetsLeft', { count: left })}
        </Alert>
      )}
    </div>
  )
}

function HeadingRow({ preview, busy, onChoose }: Asking) {
  const { t } = useTranslation()
  const rows = preview.top.map((row) => ({
    value: String(row.line),
    label: t('imports.headingsAt', { line: row.line, cells: shortened(row.cells) }),
  }))
  const sheets = preview.sheets.length > 1 ? chosenSheets(preview) : undefined
  return (
    <Select
      className={s.headings}
      label={t('imports.headings')}
      data={[...rows, { value: '0', label: t('imports.noHeadings') }]}
      value={String(preview.headings)}
      allowDeselect={false}
      disabled={busy}
      onChange={(line) => onChoose({ sheets, headings: Number(line) })}
    />
  )
}

export const chosenSheets = (preview: FilePreview) => preview.sheets.filter((sheet) => sheet.chosen).map((sheet) => sheet.name)

function shortened(cells: string[]) {
  const filled = cells.filter((cell) => cell.trim() !== '')
  return filled.slice(0, SHOWN_CELLS).join(' · ') + (filled.length > SHOWN_CELLS ? ' …' : '')
}
