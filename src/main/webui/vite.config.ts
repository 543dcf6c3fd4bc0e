import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const service = process.env.TRITONE_URL ?? 'http://127.0.0.1:8080'

export default defineConfig({
  plugins: [react()],
  server: {
    host: '127.0.0.1',
    port: 5173,
    strictPort: true,
    proxy: { '/api/live': { target: service, ws: true }, '/api': service },
  },
  build: {
    // newest engines only: older targets make the CSS tool rewrite light-dark(), which Mantine's sheet does not feed
    target: ['chrome125', 'firefox128', 'safari17.5'],
    chunkSizeWarningLimit: 700,
  },
  test: { environment: 'happy-dom' },
})
