import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

const service = process.env.TRITONE_URL ?? 'http://127.0.0.1:8080'

const TEXTS = /\.(js|css|svg|json)$/
const WORTH_IT = 1000

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
    // with all that they import, one file for what every screen begins with, one for the desk, one for a call: a hundred
    // small ones cost a request and its headers each
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'frame', tags: ['$initial'], priority: 2 },
            { name: 'desk', test: /src\/screens\/desk\/Desk\.tsx$/, priority: 1 },
            { name: 'call', test: /src\/screens\/desk\/InCall\.tsx$/ },
          ],
        },
      },
    },
  },
  test: { environment: 'happy-dom' },
})
