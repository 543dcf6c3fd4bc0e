import { Anchor, Skeleton } from '@mantine/core'
import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Refusal } from '../../ui/Refusal'
import { Editor } from './Editor'
import { useScript } from './scripts'

export default function ScriptPage() {
  const { t } = useTranslation()
  const id = Number(useParams({ strict: false }).script)
  const { data: script, error, isFetchedAfterMount } = useScript(id)
  return (
    <>
      <Anchor component={Link} to="/scripts" size="sm">
        ← {t('nav.scripts')}
      </Anchor>
      {error && <Refusal error={error} />}
      {script && isFetchedAfterMount ? <Editor key={script.id} script={script} /> : !error && <Skeleton h={420} radius="lg" mt="md" />}
    </>
  )
}
