import { followUpsWithImported, importedValues, pageStart } from '#app/db/import/imported-values.server.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { choicesPath } from '#app/domain/import/choices-path.ts'
import { readPage, valuesPerPage } from '#app/domain/import/list-filter.ts'
import { takesNewFile, whyNotDiscard, whyNotRepeat } from '#app/domain/import/repeating.ts'
import type { StoredImport } from '#app/domain/import/stored-import.ts'
import { placeInWords } from '#app/domain/import/table.ts'
import { importProgress } from '#app/jobs/import-job.server.ts'
import { lookAt } from '#app/jobs/import-preview.server.ts'
import { previewView, type PreviewView } from './preview-view.server.ts'

/** What the page of an import shows, by how far it has come. */
export async function loadPage(viewer: SignedIn, imported: StoredImport, request: Request, now: Date) {
  const address = new URL(request.url).searchParams
  const { choices: _choices, ...shown } = imported
  return {
    imported: shown,
    choices: imported.state === 'prepared' ? choicesPath(imported.kind, imported.id) : undefined,
    mayRepeat: whyNotRepeat(imported.kind, imported.state) === undefined,
    takesFile: takesNewFile(imported.kind),
    mayDiscard: whyNotDiscard(imported.state) === undefined,
    looked: imported.state === 'prepared' ? await looked(viewer, imported, readPage(address), now) : undefined,
    progress: imported.state === 'running' ? (importProgress(imported.id) ?? imported.progress) : undefined,
    /** Somebody without scripts has asked for a page that loads itself again. */
    isReloading: imported.state === 'running' && address.get('uppdateras') === 'ja',
    written: isWritten(imported) ? await written(viewer, imported, readPage(address)) : undefined,
  }
}

const isWritten = ({ state }: StoredImport): boolean => state === 'done' || state === 'undone'

/** All that the page is made from. */
export type ImportPageData = Awaited<ReturnType<typeof loadPage>>

/** What is known of a prepared import, as its page shows it. */
type LookedPage =
  | { state: 'ready'; view: PreviewView }
  | { state: 'reading'; done: number; total: number }
  | { state: 'fault'; why: string; place: string }
  | { state: 'no-preview' }

async function looked(viewer: SignedIn, imported: StoredImport, page: number, now: Date): Promise<LookedPage> {
  const found = await lookAt(viewer, imported, now)
  switch (found.state) {
    case 'ready':
      return { state: 'ready', view: previewView(found.preview, imported.source !== null, page) }
    case 'fault':
      return { state: 'fault', why: found.fault.why, place: placeInWords(found.fault) }
    case 'reading':
    case 'no-preview':
      return found
  }
}

async function written(viewer: SignedIn, imported: StoredImport, page: number) {
  const all = (imported.counts?.created ?? 0) + (imported.counts?.revised ?? 0)
  const start = pageStart(viewer, imported.id, (page - 1) * valuesPerPage)
  return {
    values: importedValues(viewer, imported.id, start, valuesPerPage),
    page,
    pages: Math.max(1, Math.ceil(all / valuesPerPage)),
    followUps: await followUpsWithImported(viewer, imported.id),
  }
}
