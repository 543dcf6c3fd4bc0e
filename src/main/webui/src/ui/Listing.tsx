import { Button, Skeleton, Table, VisuallyHidden } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { ComponentType, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Card, Empty } from './Card'
import { Head } from './Head'
import { Refusal } from './Refusal'

/** Below so many pixels a column, the table scrolls sideways instead of the page. */
const COLUMN = 110

interface Column {
  title: string
  right?: boolean
}

/** A screen that lists things: the title, a button to add one, the table, or what to do first while there is none. */
export function Listing<Row>({
  title,
  note,
  rows,
  error,
  add,
  tools,
  empty,
  columns,
  foot,
  children,
}: {
  title: string
  note: string
  rows?: Row[]
  error: unknown
  /** left out for those who may not add */
  add?: { label: string; onClick: () => void }
  /** between the head and the table: filters, other views */
  tools?: ReactNode
  empty: { icon: ComponentType<{ size?: number; stroke?: number }>; title: string; text: string }
  columns: Column[]
  /** below the rows: more of them */
  foot?: ReactNode
  children: (row: Row) => ReactNode
}) {
  const { t } = useTranslation()
  const button = add && (
    <Button leftSection={<IconPlus size={17} />} onClick={add.onClick}>
      {add.label}
    </Button>
  )
  return (
    <>
      <Head title={title} note={note}>
        {rows && rows.length > 0 && button}
      </Head>
      {tools}
      <Refusal error={error} />
      {!rows && !error && <Skeleton h={180} radius="lg" />}
      {rows && (
        <Card flush>
          {rows.length === 0 ? (
            <Empty {...empty}>{button}</Empty>
          ) : (
            <Table.ScrollContainer minWidth={columns.length * COLUMN} type="native" pos="relative">
              <Table highlightOnHover verticalSpacing="sm" horizontalSpacing="lg">
                <Table.Thead>
                  <Table.Tr>
                    {columns.map((column, at) => (
                      <Table.Th key={at} ta={column.right ? 'right' : undefined}>
                        {column.title || <VisuallyHidden>{t('actions')}</VisuallyHidden>}
                      </Table.Th>
                    ))}
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>{rows.map(children)}</Table.Tbody>
              </Table>
            </Table.ScrollContainer>
          )}
          {foot}
        </Card>
      )}
    </>
  )
}
