/** What Russian calls the cities that its zones are named by: browsers know their zones, but hardly ever these words. */
const RUSSIAN: Record<string, string> = {
  Anadyr: 'Анадырь',
  Astrakhan: 'Астрахань',
  Barnaul: 'Барнаул',
  Chita: 'Чита',
  Irkutsk: 'Иркутск',
  Kaliningrad: 'Калининград',
  Kamchatka: 'Камчатка',
  Khandyga: 'Хандыга',
  Kirov: 'Киров',
  Krasnoyarsk: 'Красноярск',
  Magadan: 'Магадан',
  Moscow: 'Москва',
  Novokuznetsk: 'Новокузнецк',
  Novosibirsk: 'Новосибирск',
  Omsk: 'Омск',
  Sakhalin: 'Сахалин',
  Samara: 'Самара',
  Saratov: 'Саратов',
  Simferopol: 'Симферополь',
  Srednekolymsk: 'Среднеколымск',
  Tomsk: 'Томск',
  Ulyanovsk: 'Ульяновск',
  'Ust-Nera': 'Усть-Нера',
  Vladivostok: 'Владивосток',
  Volgograd: 'Волгоград',
  Yakutsk: 'Якутск',
  Yekaterinburg: 'Екатеринбург',
}

/** `Europe/Moscow` as one says it: Москва, Moscow. */
export function zoneName(zone: string, language: string): string {
  const city = zone.split('/').pop()?.replaceAll('_', ' ') ?? zone
  return language === 'en' ? city : (RUSSIAN[city] ?? city)
}
