import { Skeleton, Table } from '@mantine/core'
import { IconChartBar } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Card, Empty } from '../../ui/Card'
import { Refusal } from '../../ui/Refusal'
import s from './figures.module.css'

export interface Column<Row> {
  title: string
  /** what the figure means, said below the table */
  means?: string
  of: (row: Row) => ReactNode
  /** over all rows; left out where a sum means nothing */
  total?: ReactNode
}

/** A table of figures with a line of totals, and under it what each figure means. */
export function Sheet<Row>({
  name,
  rows,
  error,
  keyOf,
  columns,
}: {
  name: { title: string; of: (row: Row) => ReactNode }
  rows?: Row[]
  error: unknown
  keyOf: (row: Row) => number
  columns: Column<Row>[]
}) {
  const { t } = useTranslation()
  if (!rows) return error ? <Refusal error={error} /> : <Skeleton h={240} radius="lg" />
  return (
    <>
      <Refusal error={error} />
      <Card flush>
        {rows.length === 0 ? (
          <Empty icon={IconChartBar} title={t('figures.none')} text={t('figures.noneText')} />
        ) : (
          <Table.ScrollContainer minWidth={880} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
            <Table highlightOnHover verticalSpacing="xs" horizontalSpacing="xs" className={s.table}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th scope="col">{name.title}</Table.Th>
                  {columns.map((column) => (
                    <Table.Th key={column.title} scope="col" ta="right">
                      {column.title}
                    </Table.Th>
                  ))}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {rows.map((row) => (
                  <Table.Tr key={keyOf(row)}>
                    <Table.Th scope="row">{name.of(row)}</Table.Th>
                    {columns.map((column) => (
                      <Table.Td key={column.title} ta="right">
                        {column.of(row)}
                      </Table.Td>
                    ))}
                  </Table.Tr>
                ))}
              </Table.Tbody>
              {rows.length > 1 && (
                <Table.Tfoot>
                  <Table.Tr>
                    <Table.Th scope="row">{t('figures.total')}</Table.Th>
                    {columns.map((column) => (
                      <Table.Td key={column.title} ta="right">
                        <b>{column.total ?? ''}</b>
                      </Table.Td>
                    ))}
                  </Table.Tr>
                </Table.Tfoot>
              )}
            </Table>
          </Table.ScrollContainer>
        )}
      </Card>
      <section className={s.means} aria-label={t('figures.meaning')}>
        <h2>{t('figures.meaning')}</h2>
        <dl>
          {columns
            .filter((column) => column.means)
            .map((column) => (
              <div key={column.title}>
                <dt>{column.title}</dt>
                <dd>{column.means}</dd>
              </div>
            ))}
        </dl>
      </section>
    </>
  )
}
