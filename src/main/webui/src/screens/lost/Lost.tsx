import { Button } from '@mantine/core'
import { IconLock, IconMapPinOff } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Card, Empty } from '../../ui/Card'
import { Head } from '../../ui/Head'

/** For an address that leads nowhere, or to what is not for this reader. */
export function Lost({ forbidden }: { forbidden?: boolean }) {
  const { t } = useTranslation()
  return (
    <>
      <Head title={t(forbidden ? 'lost.forbidden' : 'lost.title')} />
      <Card flush>
        <Empty
          icon={forbidden ? IconLock : IconMapPinOff}
          title={t(forbidden ? 'lost.forbidden' : 'lost.title')}
          text={t(forbidden ? 'lost.forbiddenText' : 'lost.text')}
        >
          <Button component={Link} to="/" variant="default">
            {t('lost.home')}
          </Button>
        </Empty>
      </Card>
    </>
  )
}
