import './ui/mantine.css'
import './ui/typeface.css'
import '@mantine/notifications/styles.css'
import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { isAway } from './api/client'
import { App } from './App'
import { spoken } from './i18n'
import { theme, variables } from './ui/theme'
import { dress } from './ui/typeface'

const RETRIES = 1
/** With the pauses between them, which double, half a minute. */
const RETRIES_WHILE_AWAY = 5
const queries = new QueryClient({
  defaultOptions: {
    queries: { retry: (failed, error) => failed < (isAway(error) ? RETRIES_WHILE_AWAY : RETRIES), refetchOnWindowFocus: false },
  },
})

dress()
await spoken
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={variables} defaultColorScheme="auto">
      <QueryClientProvider client={queries}>
        <Notifications position="top-right" />
        <App />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
)
