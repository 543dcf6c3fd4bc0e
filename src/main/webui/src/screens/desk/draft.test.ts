import { expect, test } from 'vitest'
import { type Draft, lacks, request } from './draft'

const aDraft = (part: Partial<Draft>): Draft => ({
  disposition: null,
  comment: '',
  callbackAt: '',
  mine: true,
  handover: 'live',
  dueAt: '',
  ...part,
})

test('nothing is sent before it is said what the call was', () => {
  expect(lacks(aDraft({}))).toBe('disposition')
  expect(lacks(aDraft({ disposition: 'NON_PROFILE' }))).toBeNull()
})

test('a callback needs its time', () => {
  expect(lacks(aDraft({ disposition: 'CALLBACK' }))).toBe('callbackAt')
  expect(lacks(aDraft({ disposition: 'CALLBACK', callbackAt: '2026-11-23T11:00' }))).toBeNull()
})

test('a time thought of before the mind was changed is not sent', () => {
  expect(request(aDraft({ disposition: 'WARM', callbackAt: '2026-11-23T11:00', comment: '  ' }))).toEqual({
    disposition: 'WARM',
    callbackAt: undefined,
    mine: undefined,
    comment: undefined,
  })
})
