/** Where a document is begun with: uploaded, and pasted. */
export const planImportPaths = {
  begin: '/samordning/import/plan',
  pasted: '/samordning/import/plan/inklistrat',
} as const

/** The document beside what it was recognised as. */
export const originPath = (id: number): string => `/samordning/import/${id}/plan`

/** The facts of the edition, and the button that makes the draft. */
export const draftPath = (id: number): string => `${originPath(id)}/utkast`

/** Taking the draft back. */
export const undoPath = (id: number): string => `${originPath(id)}/borttagning`

/** The place of a locator such as "rad 62" in the document. */
export function originOf(id: number, locator: string): string {
  const line = /^rad (\d{1,7})/.exec(locator)?.[1]
  return line === undefined ? originPath(id) : `${originPath(id)}#rad-${line}`
}
