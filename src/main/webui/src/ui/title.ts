import { useEffect } from 'react'

const PRODUCT = 'Tritone'

/** The page's own name in the browser's tab, history and bookmarks. */
export function useTitle(name: string | undefined) {
  useEffect(() => {
    document.title = name ? `${name} · ${PRODUCT}` : PRODUCT
  }, [name])
}
