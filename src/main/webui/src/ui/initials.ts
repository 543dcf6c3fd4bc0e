/** What stands for a name where there is no room for it. */
export const initials = (name: string) =>
  name
    .replace(/[«»"']/g, '')
    .split(/\s+/)
    .filter((word) => /\p{L}/u.test(word) && !/^(ООО|ОАО|ЗАО|ПАО|АО|ИП|LLC|Ltd)$/i.test(word))
    .slice(0, 2)
    .map((word) => word[0]?.toUpperCase())
    .join('')
