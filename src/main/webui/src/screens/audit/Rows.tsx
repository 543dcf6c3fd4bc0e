import { Button, Center, Skeleton, Table } from '@mantine/core'
import type { ComponentType, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Card, Empty } from '../../ui/Card'
import { Refusal } from '../../ui/Refusal'

interface Pages<Row> {
  data?: { pages: Row[][] }
  error: unknown
  hasNextPage: boolean
  isFetchingNextPage: boolean
  fetchNextPage: () => Promise<unknown>
}

/** The newest first, page after page. */
export function Rows<Row>({
  pages,
  columns,
  empty,
  children,
}: {
  pages: Pages<Row>
  columns: string[]
  empty: { icon: ComponentType<{ size?: number; stroke?: number }>; title: string; text: string }
  children: (row: Row) => ReactNode
}) {
  const { t } = useTranslation()
  const rows = pages.data?.pages.flat()
  return (
    <>
      <Refusal error={pages.error} />
      {!rows && !pages.error && <Skeleton h={220} radius="lg" />}
      {rows && (
        <Card flush>
          {rows.length === 0 ? (
            <Empty {...empty} />
          ) : (
            <Table highlightOnHover verticalSpacing="xs" horizontalSpacing="md">
              <Table.Thead>
                <Table.Tr>
                  {columns.map((column) => (
                    <Table.Th key={column}>{column}</Table.Th>
                  ))}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>{rows.map(children)}</Table.Tbody>
            </Table>
          )}
          {pages.hasNextPage && (
            <Center p="md">
              <Button variant="default" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
                {t('audit.more')}
              </Button>
            </Center>
          )}
        </Card>
      )}
    </>
  )
}
