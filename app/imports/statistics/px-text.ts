import type { ReadFault } from '#app/domain/import/table.ts'

/** The upper half of code page 850, which PX files without a CHARSET are written in. */
const upperHalf850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0'

const isUtf8 = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** What a keyword of plain letters says, read before the text is decoded. */
const said = (ascii: string, keyword: string): string | undefined =>
  new RegExp(`^\\s*${keyword}\\s*=\\s*"([^"]{0,40})"`, 'm').exec(ascii)?.[1]?.trim().toLowerCase()

/**
 * The text of a PX file. CODEPAGE names its coding; otherwise CHARSET="ANSI" is windows-1252 and none at all is code page
 * 850. Bytes that are whole UTF-8 beyond ASCII are that, whatever the file says: nothing else reads so by chance.
 */
export function decodePx(bytes: Uint8Array): string | ReadFault {
  const utf8 = isUtf8(bytes)
  if (utf8 !== undefined) return utf8
  const ascii = new TextDecoder('windows-1252').decode(bytes.subarray(0, 20_000))
  const codePage = said(ascii, 'CODEPAGE')
  if (codePage !== undefined && codePage !== '850' && codePage !== 'cp850') {
    try {
      return new TextDecoder(codePage).decode(bytes)
    } catch {
      return { why: `Filens CODEPAGE, ”${codePage}”, är ingen känd teckenkodning.` }
    }
  }
  if (codePage === undefined && said(ascii, 'CHARSET') === 'ansi') return new TextDecoder('windows-1252').decode(bytes)
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u00ff]/g, (sign) => upperHalf850.charAt(sign.charCodeAt(0) - 0x80))
}
