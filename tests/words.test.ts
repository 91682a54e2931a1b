import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const app = path.resolve(import.meta.dirname, '../app')
/** Folders that hold words for people. */
const folders = ['routes', 'components', 'ui', 'domain', 'auth', 'http', 'exports', 'mail']

const files = folders
  .flatMap((folder) => {
    try {
      return readdirSync(path.join(app, folder), { recursive: true, encoding: 'utf8' }).map(
        (file) => `${folder}/${file}`,
      )
    } catch {
      return []
    }
  })
  .filter((file) => /\.tsx?$/.test(file))

interface Words {
  place: string
  text: string
}

/** Everything in a file that may be shown: texts between tags, and string literals that are not import paths or types. */
function wordsIn(file: string, code: string): Words[] {
  const source = ts.createSourceFile(
    file,
    code,
    ts.ScriptTarget.ES2022,
    true,
    file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  )
  const found: Words[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node)) return
    const isText =
      ts.isJsxText(node) ||
      ts.isStringLiteral(node) ||
      ts.isNoSubstitutionTemplateLiteral(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddle(node) ||
      ts.isTemplateTail(node)
    if (isText && /\p{L}/u.test(node.text)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart())
      found.push({ place: `app/${file}:${line + 1}`, text: node.text.trim() })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

const words = files.flatMap((file) => wordsIn(file, readFileSync(path.join(app, file), 'utf8')))
/** Sentences and labels: a space or a capital first, which codes, class names and paths do not have. */
const shown = words.filter(({ text }) => /^[A-ZÅÄÖ]/.test(text) || / \p{L}{2,} .*[.?!]$/u.test(text))

const findings = (pattern: RegExp, among: Words[] = shown): string[] =>
  among.filter(({ text }) => pattern.test(text)).map(({ place, text }) => `${place} ${text.slice(0, 100)}`)

describe('what people read', () => {
  it('is found in the code', () => {
    expect(shown.length).toBeGreaterThan(150)
    expect(wordsIn('a.tsx', '<p title="Rubrik">Hej <b>du</b></p>').map(({ text }) => text)).toEqual([
      'Rubrik',
      'Hej',
      'du',
    ])
  })

  it('is finished: nothing is left to write', () => {
    expect(findings(/\b(TODO|FIXME|XXX|TBD|lorem|ipsum)\b/i, words)).toEqual([])
  })

  it('is Swedish: no leftover in English', () => {
    const english =
      /\b(Submit|Cancel|Save|Delete|Remove|Edit|Search|Close|Back|Next|Previous|Loading|Welcome|Click|Sign in|Sign out|Log in|Log out|Password|Username|Error:|Warning:|Oops|Sorry|Please|Unknown|Not found|Forbidden|Unauthorized|Something went wrong|Read more|Show more|Home|Settings|Required|Invalid)\b/
    expect(findings(english)).toEqual([])
  })

  it('never calls anything by its name in the code', () => {
    expect(
      findings(
        /\b(commitment|status report|undefined|null|NaN|\[object Object\])\b/,
        shown.filter(({ text }) => text.includes(' ')),
      ),
    ).toEqual([])
  })

  it('is set as Swedish is: … for three dots, ” on both sides of a quotation, – between years', () => {
    const sentences = shown.filter(({ text }) => text.includes(' '))
    expect(findings(/\.\.\./, sentences)).toEqual([])
    expect(findings(/[“„]/, sentences)).toEqual([])
    expect(findings(/\b\d{4}-\d{4}\b/, sentences)).toEqual([])
  })

  it('does not shout and does not say "du måste"', () => {
    expect(
      findings(
        /!($|\s)/,
        shown.filter(({ text }) => text.includes(' ')),
      ),
    ).toEqual([])
    expect(findings(/\bdu måste\b/i)).toEqual([])
  })
})
