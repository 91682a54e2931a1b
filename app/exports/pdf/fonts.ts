import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { glyphsOf } from './glyphs.ts'

/**
 * The typefaces of printed reports. Their families are called by names of our own, so that a typeface of the same name
 * that the machine happens to have is never taken instead of these: the same report gives the same bytes everywhere.
 */
export const families = { sans: 'Report Sans 3', serif: 'Report Serif 4' } as const

const folders = {
  'source-sans-3': ['400Regular', '600SemiBold'],
  'source-serif-4': ['400Regular', '500Medium'],
} as const

const require = createRequire(import.meta.url)

/** What the compiler is given, and which code points every one of the typefaces can draw. */
export interface Fonts {
  blobs: Buffer[]
  canDraw: (codePoint: number) => boolean
}

let read: Fonts | undefined

/** The typefaces, read once a process. */
export function fonts(): Fonts {
  read ??= readFonts()
  return read
}

function readFonts(): Fonts {
  const blobs = Object.entries(folders).flatMap(([folder, styles]) =>
    styles.map((style) => {
      const family = folder === 'source-sans-3' ? 'SourceSans3' : 'SourceSerif4'
      return readFileSync(require.resolve(`@expo-google-fonts/${folder}/${style}/${family}_${style}.ttf`))
    }),
  )
  const glyphs = blobs.map(glyphsOf)
  const [first = new Set<number>(), ...others] = glyphs
  const common = new Set([...first].filter((codePoint) => others.every((one) => one.has(codePoint))))
  return { blobs: blobs.map(renamed), canDraw: (codePoint) => common.has(codePoint) }
}

/** The same typeface with "Report" for "Source" in its family's name: as many letters, so that nothing moves in the file. */
function renamed(font: Buffer): Buffer {
  const copy = Buffer.from(font)
  for (const family of ['Source Sans 3', 'Source Serif 4']) {
    const [from, to] = [family, family.replace('Source', 'Report')].map((name) => Buffer.from(name, 'utf16le').swap16())
    if (from === undefined || to === undefined) continue
    for (let at = copy.indexOf(from); at !== -1; at = copy.indexOf(from, at + 1)) to.copy(copy, at)
  }
  return copy
}
