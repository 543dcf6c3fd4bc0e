import { Anchor, Button, Group, Skeleton, Stack } from '@mantine/core'
import { IconFileImport, IconListSearch } from '@tabler/icons-react'
import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../api/session'
import { Card, Empty } from '../../ui/Card'
import { Head } from '../../ui/Head'
import { useNumbers } from '../../ui/numbers'
import { Refusal } from '../../ui/Refusal'
import { isAnyOf, owns } from '../../ui/roles'
import { RemoveBase } from '../removal/RemoveBase'
import { useBase, useBaseKinds, useImports } from './bases'
import { ImportResult } from './ImportResult'
import { ImportWizard } from './ImportWizard'
import { KeptOut } from './KeptOut'
import { Standing } from './Standing'

export default function BasePage() {
  const { t } = useTranslation()
  const { count } = useNumbers()
  const id = Number(useParams({ strict: false }).base)
  const { data: base, error } = useBase(id)
  const { data: imports } = useImports(id)
  const { data: kinds } = useBaseKinds(id)
  const session = useSession()
  const mayImport = owns(session)
  const seesLeads = isAnyOf(session, 'SUPERVISOR', 'HEAD_OF_SALES')
  if (!base) return error ? <Refusal error={error} /> : <Skeleton h={320} radius="lg" />
  return (
    <>
      <Anchor component={Link} to="/bases" size="sm">
        ← {t('nav.bases')}
      </Anchor>
      <Head title={base.name} note={t('bases.leadsOf', { count: base.leads, shown: count(base.leads) })}>
        <Group gap="xs" wrap="nowrap">
          {seesLeads && base.leads > 0 && (
            <Button component={Link} to={`/bases/${id}/leads`} variant="default" leftSection={<IconListSearch size={16} />}>
              {t('leads.open')}
            </Button>
          )}
          {mayImport && <RemoveBase base={base} />}
        </Group>
      </Head>
      <Stack gap="md">
        <KeptOut of={kinds} />
        <Standing base={id} />
        {mayImport && <ImportWizard base={base} />}
        {imports?.length === 0 && !mayImport && (
          <Card flush>
            <Empty icon={IconFileImport} title={t('imports.none')} text={t('imports.noneText')} />
          </Card>
        )}
        {imports?.map((one) => (
          <ImportResult key={one.id} one={one} />
        ))}
      </Stack>
    </>
  )
}
