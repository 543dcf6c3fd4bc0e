import { Alert, Button, Stack } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Refused } from '../../api/client'
import type { NewProposal } from '../../api/schema'
import { Refusal } from '../../ui/Refusal'
import { useProposing } from './access'

/** Says why something was refused; where two administrators are needed, offers to propose it to the other. */
export function ProposalOffer({ error, person, wanted }: { error: unknown; person?: number; wanted: Partial<NewProposal> }) {
  const { t } = useTranslation()
  const proposing = useProposing(person ?? 0)
  const two = error instanceof Refused && error.problem.type === '/problems/two-persons-needed'
  if (!two || person === undefined) return <Refusal error={error} />
  if (proposing.isSuccess)
    return (
      <Alert color="teal" icon={<IconUsers size={18} />} role="status" title={t('access.proposed')}>
        {t('access.proposedNote')}
      </Alert>
    )
  return (
    <Stack gap="xs">
      <Refusal error={proposing.error ?? error} />
      <Button variant="light" leftSection={<IconUsers size={16} />} loading={proposing.isPending} onClick={() => proposing.mutate(wanted)}>
        {t('access.propose')}
      </Button>
    </Stack>
  )
}
