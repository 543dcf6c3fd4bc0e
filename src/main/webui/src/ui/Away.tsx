import { Center, Loader, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { isAway } from '../api/client'
import { explain } from './explain'

/** Instead of the page while it is not known who reads it, because asking failed; who is signed in stays so. */
export function Away({ trouble }: { trouble: Error }) {
  const { t } = useTranslation()
  const { title, detail } = explain(trouble, t)
  return (
    <Center h="100vh">
      <Stack align="center" gap="xs" role="alert">
        {isAway(trouble) && <Loader mb="sm" />}
        <Text fw={600}>{title}</Text>
        <Text c="dimmed">{isAway(trouble) ? t('away.again') : detail}</Text>
      </Stack>
    </Center>
  )
}
