import { ActionIcon, Group, Tooltip } from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

/** Up, down, away: for a row of a list. */
export function Order({
  name,
  at,
  of,
  move,
  remove,
}: {
  name: string
  at: number
  of: number
  move: (to: number) => void
  remove?: () => void
}) {
  const { t } = useTranslation()
  return (
    <Group gap={0} wrap="nowrap">
      <Icon label={`${t('order.up')}: ${name}`} off={at === 0} onClick={() => move(at - 1)}>
        <IconChevronUp size={16} />
      </Icon>
      <Icon label={`${t('order.down')}: ${name}`} off={at === of - 1} onClick={() => move(at + 1)}>
        <IconChevronDown size={16} />
      </Icon>
      {remove && (
        <Icon label={`${t('order.remove')}: ${name}`} onClick={remove}>
          <IconTrash size={16} />
        </Icon>
      )}
    </Group>
  )
}

/** Switched off by its looks only: a disabled button never hears the pointer leave, and its tooltip would stay. */
function Icon({ label, off, onClick, children }: { label: string; off?: boolean; onClick: () => void; children: React.ReactNode }) {
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant="subtle"
        color="gray"
        bg="transparent"
        aria-label={label}
        aria-disabled={off}
        data-disabled={off || undefined}
        onClick={off ? undefined : onClick}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  )
}
