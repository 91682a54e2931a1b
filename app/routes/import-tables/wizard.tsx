import type { ReactNode } from 'react'
import { importKinds, type ImportKind } from '#app/domain/import/kind.ts'
import { importPath } from '#app/domain/import/choices-path.ts'
import type { Crumb } from '#app/ui/page.tsx'

/** Where in the steps of an import a page stands. */
export const stepInWords = (step: 1 | 2 | 3 | 4): string => `Steg ${step} av 5`

/** The way to a step of an import. */
export const wizardCrumbs = (kind: ImportKind, title: string, here: string, id?: number): Crumb[] => [
  { label: 'Samordning', href: '/samordning' },
  { label: 'Importer', href: '/samordning/import' },
  ...(id === undefined ? [] : [{ label: title === '' ? importKinds[kind].label : title, href: importPath(id) }]),
  { label: here },
]

/** All areas and organisations, for fields where one is written. */
export function SubjectList({ id, subjects }: { id: string; subjects: readonly string[] }) {
  return (
    <datalist id={id}>
      {subjects.map((one) => (
        <option key={one} value={one} />
      ))}
    </datalist>
  )
}

/** Why the file cannot be read on, with the way out. */
export function Unreadable({ children, kind }: { children: ReactNode; kind: ImportKind }) {
  return (
    <p>
      {children} <a href={importKinds[kind].path}>Börja om med en annan fil</a>
    </p>
  )
}
