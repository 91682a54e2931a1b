import type { DocumentLine } from '#app/domain/import/plan/document-line.ts'
import { asLine } from '#app/domain/import/plan/wording.ts'

/** More paragraphs than this no plan has; what comes after is not read. */
const most = 200_000

/**
 * Puts the paragraphs of a document one under the other as numbered lines, with an empty line before each but items of
 * the same list, so that they read as the same document in plain text.
 */
export class LineWriter {
  readonly #lines: DocumentLine[] = []
  #last: DocumentLine['kind'] | undefined

  /** A paragraph, a heading or an item. Breaks of lines within it are lines of their own. Empty ones are passed. */
  add(
    kind: 'heading' | 'list-item' | 'paragraph',
    text: string,
    more: Pick<DocumentLine, 'level' | 'aside'> = {},
  ): void {
    const texts = text
      .split('\n')
      .map(asLine)
      .filter((line) => line !== '')
    if (texts.length === 0 || this.#lines.length >= most) return
    const isSameList = kind === 'list-item' && this.#last === 'list-item'
    if (this.#last !== undefined && !isSameList) this.#put({ text: '', kind: 'blank' })
    if (kind === 'paragraph') {
      for (const line of texts) this.#put({ text: line, kind, ...more })
    } else this.#put({ text: texts.join(' '), kind, ...more })
    this.#last = kind
  }

  #put(line: Omit<DocumentLine, 'number'>): void {
    this.#lines.push({ number: this.#lines.length + 1, ...line })
  }

  get lines(): DocumentLine[] {
    return this.#lines
  }
}
