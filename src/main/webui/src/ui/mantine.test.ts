import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const MODULES = 'node_modules/@mantine'
const files = (folder: string, ending: RegExp) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => ending.test(file))
    .map((file) => join(folder, file))

/** What a file's `import { … } from '@mantine/core'` name. */
const named = (text: string) =>
  [...text.matchAll(/import \{([^}]*)\} from ['"]@mantine\/core['"]/g)]
    .flatMap(([, names]) => names!.split(','))
    .map((name) => name.trim().split(' as ')[0]!)

/** Sheets that a component of the kit needs, its parts' too. */
function sheets(file: string, seen: Set<string>): string[] {
  if (seen.has(file) || !existsSync(file)) return []
  seen.add(file)
  if (file.endsWith('.module.mjs')) return [basename(file, '.module.mjs')]
  const parts = [...readFileSync(file, 'utf8').matchAll(/from ['"](\.[^'"]+)['"]/g)]
  return parts.flatMap(([, part]) => sheets(join(dirname(file), part!), seen))
}

test('the sheet of every component in use is there', () => {
  const kit = new Map(files(`${MODULES}/core/esm/components`, /\.mjs$/).map((file) => [basename(file, '.mjs'), file]))
  const users = [...files('src', /\.tsx?$/), ...files(`${MODULES}/notifications/esm`, /\.mjs$/)]
  const used = new Set(users.flatMap((file) => named(readFileSync(file, 'utf8'))))
  const seen = new Set<string>()
  const needed = [...used].flatMap((name) => sheets(kit.get(name) ?? '', seen))
  const there = readFileSync('src/ui/mantine.css', 'utf8')
  expect(needed.length).toBeGreaterThan(40)
  expect(needed.filter((name) => !there.includes(`/styles/${name}.css'`))).toEqual([])
})
