/** The order matters: most browsers call themselves by the names of others too. */
const BROWSERS: [RegExp, string][] = [
  [/YaBrowser/, 'Yandex Browser'],
  [/Edg\w*\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox\//, 'Firefox'],
  [/Chrom(e|ium)\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]
const SYSTEMS: [RegExp, string][] = [
  [/Windows/, 'Windows'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Mac OS X/, 'macOS'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
]

/** What a browser calls itself, as people say it. */
export function deviceOf(agent: string | null | undefined, otherwise: string): string {
  const browser = BROWSERS.find(([sign]) => sign.test(agent ?? ''))?.[1]
  const system = SYSTEMS.find(([sign]) => sign.test(agent ?? ''))?.[1]
  return [browser, system].filter(Boolean).join(', ') || otherwise
}
