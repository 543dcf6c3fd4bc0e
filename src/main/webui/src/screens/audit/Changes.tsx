import { Table } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../api/session'
import { useNumbers } from '../../ui/numbers'
import { useWords } from '../../ui/words'
import { useChanges } from './audit'
import { detailOf } from './noted'
import { Rows } from './Rows'
import { useSubjects } from './subjects'
import { Who } from './Who'
import s from './audit.module.css'

/** Who signed in, who changed what: rights, bases, campaigns, trunks. */
export function Changes() {
  const { t } = useTranslation()
  const { when } = useNumbers()
  const zone = useSession()?.zone
  const outcome = useWords()
  const subject = useSubjects()
  const [person, choose] = useState('')
  const changes = useChanges(person)
  const name = (id?: number | null) => (id == null ? t('audit.system') : subject('person', String(id)))
  return (
    <>
      <div className={s.filters}>
        <Who label={t('audit.who')} person={person} choose={choose} />
      </div>
      <Rows
        pages={changes}
        empty={{ icon: IconHistory, title: t('audit.none'), text: t('audit.noneText') }}
        columns={[t('audit.when'), t('audit.who'), t('audit.did'), t('audit.subject'), t('audit.detail')]}
      >
        {(entry) => (
          <Table.Tr key={entry.id}>
            <Table.Td className={s.when}>{when(entry.at, zone)}</Table.Td>
            <Table.Td>{entry.action === 'sign-in-failed' ? t('audit.somebody') : name(entry.person)}</Table.Td>
            <Table.Td>{t(`audit.action.${entry.action}` as 'audit.action.sign-in', { defaultValue: entry.action })}</Table.Td>
            <Table.Td>
              <small className={s.quiet}>
                {t(`audit.subjects.${entry.subject}` as 'audit.subjects.person', { defaultValue: entry.subject })}
              </small>{' '}
              {subject(entry.subject, entry.subjectId)}
            </Table.Td>
            <Table.Td className={s.quiet}>
              {detailOf(entry, { when: (at) => when(at, zone), outcome, campaign: (id) => subject('campaign', id) }, t)}
            </Table.Td>
          </Table.Tr>
        )}
      </Rows>
    </>
  )
}
