/** `Europe/Moscow` as one says it: Москва, Moscow. */
export function zoneName(zone: string, language: string): string {
  const city = zone.split('/').pop()?.replaceAll('_', ' ') ?? zone
  if (language === 'en') return city
  try {
    const parts = new Intl.DateTimeFormat('ru-RU', { timeZone: zone, timeZoneName: 'shortGeneric' }).formatToParts(0)
    return parts.find(({ type }) => type === 'timeZoneName')?.value ?? city
  } catch {
    // the browser knows fewer zones than the service
    return city
  }
}
