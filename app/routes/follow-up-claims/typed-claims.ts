import type { ClaimRow } from '#app/domain/statement/binding/claims-form.ts'
import type { FormValue } from '#app/http/form-data.server.ts'

const textIn = (row: { [name: string]: FormValue }, name: string): string => {
  const value = row[name]
  return typeof value === 'string' ? value.slice(0, 5000) : ''
}

/** The rows of the form as they were typed. */
export function typedClaims(form: { [name: string]: FormValue }): ClaimRow[] {
  const { claims } = form
  if (!Array.isArray(claims)) return []
  return claims.flatMap((row: FormValue | undefined) =>
    row === undefined || typeof row === 'string' || Array.isArray(row)
      ? []
      : [
          {
            words: textIn(row, 'words'),
            start: textIn(row, 'start'),
            binding: textIn(row, 'binding'),
            source: textIn(row, 'source'),
            search: textIn(row, 'search'),
          },
        ],
  )
}
