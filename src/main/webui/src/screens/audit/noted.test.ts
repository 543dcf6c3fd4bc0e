import i18next from 'i18next'
import { beforeAll, expect, test } from 'vitest'
import en from '../../locales/en.json'
import ru from '../../locales/ru.json'
import { detailOf, screenOf } from './noted'

beforeAll(() => i18next.init({ lng: 'ru', resources: { ru: { translation: ru }, en: { translation: en } } }))

const detail = (action: string, noted: string, lng = 'ru') =>
  detailOf(
    { action, detail: noted },
    { when: () => '1 дек., 00:00', outcome: (code) => (code === 'WARM' ? 'Тёплый лид' : code) },
    i18next.getFixedT(lng),
  )

test('a screen is called what it is called in the list of screens', () => {
  expect(['/desk', '/campaigns/1', '/elsewhere'].map((path) => screenOf(path, i18next.getFixedT('ru')))).toEqual([
    'Рабочее место',
    'Кампании',
    '/elsewhere',
  ])
  expect(screenOf('/api/work-items/9/outcome', i18next.getFixedT('ru'))).toBe('не с экрана')
})

test('what the service notes is read in the reader’s language', () => {
  expect(detail('sign-in', 'from 127.0.0.1')).toBe('с адреса 127.0.0.1')
  expect(detail('change-person', 'OPERATOR, shut, new password')).toBe('Оператор, закрыт, новый пароль')
  const rights = 'ещё Менеджер по продажам, Контроль качества, до 1 дек., 00:00'
  const bounds = 'внешний, кампания № 3, проверяет кампании № 1, 2'
  expect(detail('grant-rights', 'also [MANAGER, QA], until 2026-11-30T21:00:00Z, outside, campaign 3, looks at campaigns [1, 2]')).toBe(
    `${rights}, ${bounds}`,
  )
  expect(detail('grant-rights', 'also [], looks at campaigns [1]', 'en')).toBe('checks campaigns no. 1')
  expect(detail('publish-script', 'version 2')).toBe('версия 2')
  expect(detail('keep-recordings', '22 days')).toBe('22 дня')
  expect(detail('keep-recordings', 'as all')).toBe('как у всех')
  expect(detail('choose-dispositions', '[WARM]')).toBe('Тёплый лид')
  expect(detail('put-notice', '6.797 s')).toBe('6,8 с')
  expect(detail('put-notice', '6.797 s', 'en')).toBe('6.8 s')
})

test('what a person wrote stays as it was written', () => {
  expect(detail('message-agent', 'OPERATOR, shut up')).toBe('OPERATOR, shut up')
})
