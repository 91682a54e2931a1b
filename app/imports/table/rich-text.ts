import { tableLimits, tooLarge } from './limits.ts'
import { Unreadable } from '../unreadable.ts'

/**
 * The text of a cell or of a shared text as its pieces come: plain or in several formats, without the readings (`rPh`)
 * that Japanese versions keep beside it.
 */
export class RichText {
  #text = ''
  #piece: string | undefined
  #keepsSpace = false
  #inReading = false

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'rPh') this.#inReading = true
    if (name !== 't' || this.#inReading) return
    this.#piece = ''
    this.#keepsSpace = attributes['xml:space'] === 'preserve'
  }

  add(text: string): void {
    if (this.#piece === undefined) return
    this.#piece += text
    if (this.#piece.length > tableLimits.cellText * 7) throw new Unreadable(tooLarge.cellText)
  }

  close(name: string): void {
    if (name === 'rPh') this.#inReading = false
    if (name !== 't' || this.#piece === undefined) return
    this.#text += this.#keepsSpace ? this.#piece : this.#piece.trim()
    this.#piece = undefined
    if (this.#text.length > tableLimits.cellText * 7) throw new Unreadable(tooLarge.cellText)
  }

  /** The whole text; the next one begins. */
  take(): string {
    const text = unescaped(this.#text)
    this.#text = ''
    return text
  }
}

/** Characters that XML cannot hold are written as _x000D_ in workbooks, and such a mark itself as _x005F_x000D_. */
export const unescaped = (text: string): string =>
  cleaned(
    text.includes('_x')
      ? text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
      : text,
  )

/** Line ends become one kind; control characters and halves of characters are left out, since nobody sees them. */
export const cleaned = (text: string): string =>
  unseen.test(text)
    ? text
        .replaceAll(/\r\n?/g, '\n')
        .replaceAll(control, '')
        .replaceAll(/\p{Surrogate}/gu, '\ufffd')
    : text

// oxlint-disable-next-line no-control-regex -- these are the characters that are left out
const control = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g
const unseen = new RegExp(`${control.source}|[\ud800-\udfff]`)
