/** Without letters and digits that look alike on paper. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const GROUPS = 4
const GROUP = 4

/** A password to be read aloud or copied once: four groups of four. */
export function drawPassword(): string {
  const drawn: string[] = []
  const fair = 256 - (256 % LETTERS.length)
  while (drawn.length < GROUPS * GROUP) {
    const [byte = 255] = crypto.getRandomValues(new Uint8Array(1))
    if (byte < fair) drawn.push(LETTERS[byte % LETTERS.length]!)
  }
  return Array.from({ length: GROUPS }, (_, i) => drawn.slice(i * GROUP, (i + 1) * GROUP).join('')).join('-')
}

const LATIN: Record<string, string> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
}

/** "Анна Крылова" becomes a.krylova. */
export function loginOf(name: string): string {
  const words = name
    .toLowerCase()
    .split(/\s+/)
    .map((word) =>
      [...word]
        .map((letter) => LATIN[letter] ?? letter)
        .join('')
        .replace(/[^a-z0-9-]/g, ''),
    )
    .filter(Boolean)
  const [first = '', last] = [words[0], words.at(-1)]
  return words.length > 1 ? `${first[0]}.${last}` : first
}
