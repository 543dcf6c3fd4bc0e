import i18next from 'i18next'
import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core'

const brand: MantineColorsTuple = [
  '#eef3ff',
  '#dbe4fc',
  '#b5c7f4',
  '#8da8ed',
  '#6b8de7',
  '#557ce3',
  '#416adb',
  '#3860c8',
  '#2f55b3',
  '#22499f',
]
const slate: MantineColorsTuple = [
  '#d5dae4',
  '#b6bdcb',
  '#8d97aa',
  '#677187',
  '#3b4354',
  '#2b313e',
  '#20252f',
  '#1a1e27',
  '#151922',
  '#101319',
]

// Dark enough where they carry white words: 4.5 to 1.
const teal: MantineColorsTuple = [
  '#e6fcf5',
  '#c3fae8',
  '#96f2d7',
  '#63e6be',
  '#38d9a9',
  '#20c997',
  '#0b8062',
  '#0a7257',
  '#086b53',
  '#06573f',
]
const red: MantineColorsTuple = [
  '#fff5f5',
  '#ffe3e3',
  '#ffc9c9',
  '#ffa8a8',
  '#ff8787',
  '#ff6b6b',
  '#d63031',
  '#c92a2a',
  '#b02525',
  '#961f1f',
]

export const theme = createTheme({
  primaryColor: 'brand',
  primaryShade: { light: 6, dark: 7 },
  colors: { brand, dark: slate, teal, red },
  autoContrast: true,
  luminanceThreshold: 0.35,
  fontFamily: "'Inter Variable', 'Inter Stand-in', system-ui, sans-serif",
  defaultRadius: 'md',
  headings: { fontWeight: '650' },
  cursorType: 'pointer',
  components: {
    Modal: { styles: { title: { fontWeight: 650, fontSize: 17 } } },
    Drawer: { styles: { title: { fontWeight: 650, fontSize: 17 } } },
    Fieldset: { styles: { legend: { fontWeight: 600 } } },
    Paper: { defaultProps: { withBorder: true, radius: 'lg' } },
    Tooltip: { defaultProps: { openDelay: 300, withArrow: true } },
    Notification: {
      // asked each time, in the language that is spoken then
      defaultProps: () => ({ closeButtonProps: { 'aria-label': i18next.t('close') } }),
      styles: { description: { color: 'var(--mantine-color-dimmed)' } },
    },
    // a badge is a word or two: it is never cut to fit a cell
    Badge: { styles: { root: { textTransform: 'none', fontWeight: 600, minWidth: 'max-content' } } },
  },
})

export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--page': '#f4f6fa',
    '--card': '#ffffff',
    '--line': '#e4e8f0',
    '--soft': '#f7f9fc',
    '--mantine-color-default-border': '#e4e8f0',
    '--mantine-color-dimmed': '#5b667c',
    '--mantine-color-teal-light-color': '#05573f',
    '--mantine-color-yellow-light-color': '#6b4300',
    '--mantine-color-orange-light-color': '#8a3200',
    '--mantine-color-red-light-color': '#961f1f',
    '--mantine-color-grape-light-color': '#6d2482',
  },
  dark: {
    '--page': '#12151c',
    '--card': '#1a1e27',
    '--line': '#2b313e',
    '--soft': '#20252f',
    '--mantine-color-default-border': '#2b313e',
    '--mantine-color-dimmed': '#9aa5b9',
    '--mantine-color-body': '#1a1e27',
  },
})
