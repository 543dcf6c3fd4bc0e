import { useTranslation } from 'react-i18next'

/** A length of time as one says it: 40 s, 12 min, 3 h, 2 days. */
export function useSpan() {
  const { i18n } = useTranslation()
  const locale = i18n.language === 'en' ? 'en-GB' : 'ru-RU'
  return (seconds: number) => {
    const [unit, size] =
      seconds < 60
        ? (['second', 1] as const)
        : seconds < 5400
          ? (['minute', 60] as const)
          : seconds < 129_600
            ? (['hour', 3600] as const)
            : (['day', 86_400] as const)
    return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 0 }).format(
      Math.max(1, seconds / size),
    )
  }
}
