import { expect, test } from 'vitest'
import { deviceOf } from './device'

test('browsers are called what people call them', () => {
  const chrome = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36'
  expect(deviceOf(chrome, '?')).toBe('Chrome, Windows')
  expect(deviceOf(`${chrome} Edg/142.0`, '?')).toBe('Edge, Windows')
  expect(deviceOf(`${chrome} YaBrowser/26.1`, '?')).toBe('Yandex Browser, Windows')
  expect(deviceOf('Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0', '?')).toBe('Firefox, Linux')
  expect(deviceOf('Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605 Version/19.0 Mobile Safari/604', '?')).toBe(
    'Safari, iOS',
  )
})

test('what is no browser is a program', () => {
  expect(deviceOf('Java-http-client/25', 'Program')).toBe('Program')
  expect(deviceOf(undefined, 'Program')).toBe('Program')
})
