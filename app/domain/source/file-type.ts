import { formatNumber } from '#app/domain/swedish.ts'

/** Largest file that a source may have, in bytes. */
export const largestFile = 20_000_000

/** What a file turned out to hold, judged by its bytes and never by its name. `text` is any readable text. */
export const fileContents = {
  pdf: { says: 'ett PDF-dokument', mediaType: 'application/pdf', endings: ['pdf'] },
  xlsx: {
    says: 'en Excelbok',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    endings: ['xlsx'],
  },
  xls: { says: 'en äldre Excelbok', mediaType: 'application/vnd.ms-excel', endings: ['xls'] },
  docx: {
    says: 'ett Worddokument',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    endings: ['docx'],
  },
  ods: {
    says: 'ett kalkylblad i OpenDocument',
    mediaType: 'application/vnd.oasis.opendocument.spreadsheet',
    endings: ['ods'],
  },
  png: { says: 'en PNG-bild', mediaType: 'image/png', endings: ['png'] },
  jpeg: { says: 'en JPEG-bild', mediaType: 'image/jpeg', endings: ['jpg', 'jpeg'] },
  json: { says: 'JSON', mediaType: 'application/json', endings: ['json', 'txt'] },
  px: { says: 'en PX-fil', mediaType: 'text/plain', endings: ['px', 'txt'] },
  text: { says: 'text', mediaType: 'text/plain', endings: ['csv', 'txt'] },
} as const satisfies Record<string, { says: string; mediaType: string; endings: readonly string[] }>

export type FileContent = keyof typeof fileContents

/** The endings that a file may have, for the file picker: ".pdf,.xlsx,…". */
export const acceptedEndings: string = [...new Set(Object.values(fileContents).flatMap(({ endings }) => endings))]
  .map((ending) => `.${ending}`)
  .join(',')

/** What may be stored, in words. */
export const acceptedInWords =
  'PDF, Excel (xlsx, xls), Word (docx), OpenDocument (ods), CSV, text, PX, JSON och bilder (png, jpg)'

/** The ending of a file's name, in lower case and without the dot; empty when it has none. */
export const endingOf = (name: string): string => /\.([A-Za-z0-9]{1,10})$/.exec(name)?.[1]?.toLowerCase() ?? ''

/** Why a file is too large, in words. */
export const tooLarge = `Filen är för stor. Den får vara högst ${formatNumber(largestFile / 1_000_000)}\u00a0MB. Spara en mindre fil, till exempel bara den flik eller de sidor som värdena kommer ur.`

/**
 * Why a received file may not be stored, in words, or undefined when it may. The content decides; the name must agree
 * with it, since whoever opens the file later goes by the name.
 */
export function whyNotStore(file: {
  name: string
  size: number
  content: FileContent | undefined
}): string | undefined {
  if (file.name === '') return 'Välj den fil som källan är.'
  if (file.size === 0) return 'Filen är tom.'
  if (file.size > largestFile) return tooLarge
  const ending = endingOf(file.name)
  const named = ending === '' ? 'Filens namn har ingen ändelse' : `Filens namn slutar på .${ending}`
  if (file.content === undefined) {
    return `${named}, men innehållet är inget av det som går att spara: ${acceptedInWords}.`
  }
  const { says, endings } = fileContents[file.content]
  if ((endings as readonly string[]).includes(ending)) return undefined
  return `${named}, men innehållet är ${says}. Kontrollera att du har valt rätt fil, eller döp om den så att namnet slutar på ${endings.map((one) => `.${one}`).join(' eller ')}.`
}

/** The media type to store: the content's, but CSV is told from other text by its name. */
export const mediaTypeOf = (content: FileContent, name: string): string =>
  content === 'text' && endingOf(name) === 'csv' ? 'text/csv' : fileContents[content].mediaType

/** A name as it may be stored and given back: no folders, no control characters, at most 150 characters with its ending. */
export function tidyName(name: string): string {
  const base = (name.split(/[/\\]/).pop() ?? '').replace(/[\p{Cc}\p{Cf}]/gu, '').trim() || 'namnlös'
  const ending = endingOf(base)
  return base.length <= 150 ? base : `${base.slice(0, 149 - ending.length)}.${ending}`
}

/**
 * Why the file may not take the place of what the source says it was taken from, or undefined when it may: where a
 * checksum is noted, another file is taken only by somebody who has said so.
 */
export function whyNotReplaceFile(noted: string | null, sha256: string, isReplacing: boolean): string | undefined {
  if (noted === null || noted === sha256 || isReplacing) return undefined
  return 'Källan har redan en antecknad kontrollsumma, och den valda filen har en annan. Det är alltså inte samma fil som värdena är hämtade ur. Är den ändå rätt? Kryssa för att du vill ersätta och välj filen igen.'
}

/** "1,2 MB", "340 kB", "12 byte". */
export function sizeInWords(bytes: number): string {
  if (bytes < 1000) return `${bytes}\u00a0byte`
  if (bytes < 999_500) return `${formatNumber(Math.round(bytes / 1000))}\u00a0kB`
  return `${formatNumber(Math.round(bytes / 100_000) / 10)}\u00a0MB`
}
