import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

const service = process.env.TRITONE_URL ?? 'http://127.0.0.1:8080'

const TEXTS = /\.(js|css|svg|json)$/
const WORTH_IT = 1000

/** All that the operator's desk is made of, in a call and out of it. */
const desk = new Set<string>()

function gather(id: string, imported: (id: string) => readonly string[]) {
  if (desk.has(id)) return
  desk.add(id)
  for (const one of imported(id)) gather(one, imported)
}

/** The desk's own modules, and those that other screens share with it. */
function deskPart(id: string, imported: (id: string) => readonly string[]) {
  if (desk.size === 0) for (const screen of ['Desk', 'InCall']) gather(join(import.meta.dirname, `src/screens/desk/${screen}.tsx`), imported)
  if (!desk.has(id)) return null
  return /src\/(screens\/desk|softphone)\//.test(id) ? 'desk' : 'shared'
}

/** Lays `.br` and `.gz` beside what the service serves: it need not compress anything anew. */
const compressed: Plugin = {
  name: 'compressed',
  apply: 'build',
  writeBundle({ dir = 'dist' }) {
    const assets = join(dir, 'assets')
    for (const name of readdirSync(assets).filter((file) => TEXTS.test(file))) {
      const file = join(assets, name)
      if (statSync(file).size < WORTH_IT) continue
      const bytes = readFileSync(file)
      const params = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
      writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params }))
      writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }))
    }
  },
}

export default defineConfig({
  plugins: [react(), compressed],
  server: {
    host: '127.0.0.1',
    port: 5173,
    strictPort: true,
    proxy: { '/api/live': { target: service, ws: true }, '/api/sip': { target: service, ws: true }, '/api': service },
  },
  build: {
    // newest engines only: older targets make the CSS tool rewrite light-dark(), which Mantine's sheet does not feed
    target: ['chrome125', 'firefox128', 'safari17.5'],
    chunkSizeWarningLimit: 700,
    // one file for what every screen begins with, few for what some share: each file is a request and its headers
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'frame', tags: ['$initial'], priority: 1 },
            { name: (id, { getModuleInfo }) => deskPart(id, (of) => getModuleInfo(of)?.importedIds ?? []) },
          ],
        },
      },
    },
  },
  test: { environment: 'happy-dom' },
})
