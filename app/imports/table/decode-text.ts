import { Unreadable } from '../unreadable.ts'

/** How text is written down. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/**
 * The bytes as text. UTF-16 is told by its mark, or by every other byte being zero; what is not UTF-8 is the encoding of
 * older Swedish spreadsheets. @throws Unreadable when it is no text
 */
export function decodeText(bytes: Buffer): { text: string; encoding: TextEncoding } {
  const encoding = markedEncoding(bytes) ?? zerosEncoding(bytes)
  const decoded =
    encoding === undefined ? utf8OrOlder(bytes) : { text: new TextDecoder(encoding).decode(bytes), encoding }
  // oxlint-disable-next-line no-control-regex -- control characters are what tells other bytes from text
  const control = decoded.text.search(/[\u0000-\u0008\u000e-\u0019\u001b-\u001f\u007f-\u009f]/)
  if (control !== -1)
    throw new Unreadable(
      'Filen är varken en Excelbok eller en textfil som kan läsas, eller så är den skadad. Spara den som Excelbok (.xlsx) eller CSV och välj den nya filen.',
    )
  return decoded
}

function markedEncoding([first, second]: Buffer): TextEncoding | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined
}

/** Of the letters that tables hold, nearly all have a zero beside them in UTF-16. */
function zerosEncoding(bytes: Buffer): TextEncoding | undefined {
  const sample = bytes.subarray(0, 1000)
  let even = 0
  let odd = 0
  for (const [index, byte] of sample.entries()) {
    if (byte !== 0) continue
    if (index % 2 === 0) even += 1
    else odd += 1
  }
  const most = sample.length / 4
  if (odd > most && even < most / 4) return 'utf-16le'
  return even > most && odd < most / 4 ? 'utf-16be' : undefined
}

function utf8OrOlder(bytes: Buffer): { text: string; encoding: TextEncoding } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' }
  } catch {
    // Not all of it is UTF-8. Where some of it is, most likely the rest is damaged and not in another encoding.
    const tried = new TextDecoder('utf-8').decode(bytes)
    const bad = tried.match(/\ufffd/g)?.length ?? 0
    const good = tried.match(/[\u0080-\ufffc]/g)?.length ?? 0
    if (good >= bad)
      throw new Unreadable({
        why: 'Några tecken i filen är skadade. Spara den på nytt som CSV i UTF-8 och välj den igen.',
        row: tried.slice(0, tried.indexOf('\ufffd')).split('\n').length,
      })
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' }
  }
}
