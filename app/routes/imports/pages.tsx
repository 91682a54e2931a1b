import { formatNumber } from '#app/domain/swedish.ts'

/** The way to the next and the previous page; nothing where there is one page only. */
export function Pages(props: { page: number; pages: number; addressOf: (page: number) => string }) {
  const { page, pages, addressOf } = props
  if (pages === 1) return null
  return (
    <nav aria-label="Sidor">
      <p>
        {page > 1 ? <a href={addressOf(Math.min(page - 1, pages))}>Föregående sida</a> : null}
        {page > 1 && page < pages ? ' · ' : null}
        {page < pages ? <a href={addressOf(page + 1)}>Nästa sida</a> : null}
      </p>
      <p className="small muted">
        Sida {formatNumber(page)} av {formatNumber(pages)}
      </p>
    </nav>
  )
}
