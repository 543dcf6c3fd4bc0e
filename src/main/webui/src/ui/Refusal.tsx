import { Alert, List } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Refused } from '../api/client'
import { explain } from './explain'

/** Says why something was refused, in the reader's language. */
export function Refusal({ error }: { error: unknown }) {
  const { t } = useTranslation()
  if (!error) return null
  const { title, detail } = explain(error, t)
  const fields = error instanceof Refused ? error.problem.fields : []
  return (
    <Alert color="red" variant="light" icon={<IconAlertTriangle size={18} />} title={title} role="alert">
      {detail}
      {fields.length > 0 && (
        <List size="sm" mt={4}>
          {fields.map((field) => (
            <List.Item key={field.name}>
              <b>{field.name}</b>: {field.reason}
            </List.Item>
          ))}
        </List>
      )}
    </Alert>
  )
}
