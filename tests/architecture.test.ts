import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

/**
 * The import rule: which folders of app/ the files of each folder may import from, besides their own.
 * A folder that is not here fails the test, so that somebody decides where it stands.
 */
const mayImport: Record<string, readonly string[]> = {
  domain: [],
  ui: [],
  http: [],
  db: ['domain'],
  auth: ['db', 'domain', 'http'],
  files: ['domain'],
  components: ['domain', 'ui'],
  exports: ['domain', 'components', 'ui'],
  imports: ['domain'],
  mail: ['db', 'domain'],
  jobs: ['auth', 'db', 'domain', 'exports', 'files', 'imports', 'mail'],
  routes: [
    'auth',
    'components',
    'db',
    'domain',
    'exports',
    'files',
    'http',
    'imports',
    'jobs',
    'mail',
    'page-kind',
    'ui',
  ],
}

/** The composition root may import anything: it puts the parts together. */
const compositionRoot = [
  /^(server|set-up|demo|routes|env\.server|page-kind|virtual\.d)\.ts$/,
  /^(root|nonce)\.tsx?$/,
  /^entry\.(server|client)\.tsx$/,
  /^commands\//,
]

/** Packages that may be imported in some folders only. */
const packagesOnlyIn: readonly { name: string; packages: RegExp; folders: readonly string[] }[] = [
  { name: 'Prisma and SQLite', packages: /^(@prisma\/|prisma$|better-sqlite3$)/, folders: ['db'] },
  { name: 'nodemailer', packages: /^nodemailer/, folders: ['mail'] },
  {
    name: 'what writes files',
    packages: /^(ical-generator|docx|write-excel-file|csv-stringify|@myriaddreamin\/|@resvg\/)/,
    folders: ['exports'],
  },
  { name: 'what reads files', packages: /^(yauzl|saxes|csv-parse|parse5)/, folders: ['imports'] },
  { name: 'Lucia and argon2', packages: /^(lucia$|@node-rs\/argon2$|oslo|arctic)/, folders: ['auth'] },
  { name: 'React', packages: /^react(-dom)?(\/|$)/, folders: ['ui', 'components', 'exports', 'routes'] },
  { name: 'the counts of requests', packages: /^rate-limiter-flexible/, folders: ['http'] },
  {
    name: 'the web framework',
    packages: /^(@remix-run\/|express$|helmet$)/,
    folders: ['auth', 'http', 'components', 'routes'],
  },
]

/** Packages that are all that some folders may import. */
const onlyPackages: Record<string, RegExp> = {
  domain: /^zod$/,
  ui: /^(react|d3-[a-z]+|@atlaskit\/pragmatic-drag-and-drop\/element\/adapter)$/,
}

const root = path.resolve(import.meta.dirname, '..')
const app = path.join(root, 'app')

/** Every source file of app/, as its path inside app/; what Prisma generates is not ours. */
const files = readdirSync(app, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(ts|tsx|mjs)$/.test(file) && !file.startsWith('db/generated/'))
  .toSorted()

const textOf = (file: string): string => readFileSync(path.join(app, file), 'utf8')
const syntaxOf = (file: string, text: string): ts.SourceFile =>
  ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true)

/** The folder of app/ that a file lies in, or the name of a file beside the folders. */
const partOf = (file: string): string => (file.split('/')[0] ?? '').replace(/\.(ts|tsx)$/, '')

/** What an import specifier leads to: a path inside app/, a package, or something else of the project. */
function target(file: string, specifier: string): { inApp: string } | { package: string } | { outside: string } {
  const bare = specifier.split('?')[0] ?? ''
  if (bare.startsWith('#app/')) return { inApp: bare.slice('#app/'.length) }
  if (bare.startsWith('#')) return { outside: bare }
  if (!bare.startsWith('.')) return { package: bare }
  const resolved = path.relative(app, path.resolve(app, path.dirname(file), bare))
  return resolved.startsWith('..') ? { outside: resolved } : { inApp: resolved }
}

/** The imports of one file that break the rule, in words. */
function offences(file: string, text: string): string[] {
  if (compositionRoot.some((pattern) => pattern.test(file))) return []
  const folder = partOf(file)
  const allowed = mayImport[folder]
  if (allowed === undefined) return [`app/${file}: the folder is not in the import rule`]
  return ts.preProcessFile(text, true, true).importedFiles.flatMap(({ fileName }) => {
    const offence = `app/${file} imports ${fileName}`
    const to = target(file, fileName)
    if ('outside' in to) return [`${offence}: outside of app/`]
    if ('inApp' in to) {
      const part = partOf(to.inApp)
      if (to.inApp.startsWith('db/generated') && folder !== 'db') return [`${offence}: only db knows the Prisma client`]
      return part === folder || allowed.includes(part) ? [] : [`${offence}: ${folder} may not import ${part}`]
    }
    if (to.package.startsWith('node:') && (folder === 'domain' || folder === 'ui'))
      return [`${offence}: ${folder} is pure`]
    if (onlyPackages[folder]?.test(to.package) === false) return [`${offence}: not a package of ${folder}`]
    return packagesOnlyIn.flatMap(({ name, packages, folders }) =>
      packages.test(to.package) && !folders.includes(folder)
        ? [`${offence}: ${name} belong in ${folders.join(', ')}`]
        : [],
    )
  })
}

/** What in a file makes its answer depend on anything but its arguments. */
function impurities(file: string, text: string): string[] {
  const found: string[] = []
  const globals = new Set([
    'process',
    'fetch',
    'performance',
    'crypto',
    'setTimeout',
    'setInterval',
    'setImmediate',
    'queueMicrotask',
    'globalThis',
    'window',
    'localStorage',
    'console',
    'require',
  ])
  const source = syntaxOf(file, text)
  const note = (node: ts.Node): void => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart())
    found.push(`app/${file}:${line + 1} ${node.getText().slice(0, 60)}`)
  }
  const visit = (node: ts.Node): void => {
    if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && (node.arguments?.length ?? 0) === 0)
      note(node)
    if (ts.isCallExpression(node) && ['Date', 'Date.now', 'Math.random'].includes(node.expression.getText())) note(node)
    if (ts.isIdentifier(node) && globals.has(node.text)) {
      const { parent } = node
      const isName =
        (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
        ((ts.isPropertyAssignment(parent) ||
          ts.isPropertySignature(parent) ||
          ts.isParameter(parent) ||
          ts.isVariableDeclaration(parent)) &&
          parent.name === node)
      if (!isName) note(node)
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

const isBarrel = (file: string, text: string): boolean => {
  const { statements } = syntaxOf(file, text)
  return (
    statements.length > 0 &&
    statements.every((statement) => ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined)
  )
}

describe('the import rule', () => {
  it('is kept by every file of app/', () => {
    expect(files.length).toBeGreaterThan(80)
    expect(files.flatMap((file) => offences(file, textOf(file)))).toEqual([])
  })

  it.each([
    ['domain/a.ts', "import { read } from '#app/db/database.server.ts'"],
    ['domain/a.ts', "import { useState } from 'react'"],
    ['domain/a.ts', "import { readFileSync } from 'node:fs'"],
    ['ui/a.tsx', "import type { Degree } from '#app/domain/commitment/status.ts'"],
    ['ui/a.tsx', "import { Link } from '@remix-run/react'"],
    ['http/a.server.ts', "import { roles } from '../domain/access/roles.ts'"],
    ['components/a.tsx', "export { read } from '#app/db/database.server.ts'"],
    ['routes/a/show.tsx', "import { PrismaClient } from '#app/db/generated/client.ts'"],
    ['routes/a/show.tsx', "const lucia = await import('lucia')"],
    ['routes/a/show.tsx', "import Database from 'better-sqlite3'"],
    ['auth/a.server.ts', "import { Prisma } from '#app/db/generated/client.ts'"],
    ['auth/a.server.ts', "import { PrismaClient } from '@prisma/client'"],
    ['db/a.server.ts', "import { hash } from '@node-rs/argon2'"],
    ['db/a.server.ts', "import { hashPassword } from '#app/auth/password.server.ts'"],
    ['db/a.server.ts', "import { loadExamplePartnership } from '#prisma/demo/load.ts'"],
    ['exports/a.ts', "import { listOwed } from '#app/db/round/rounds.server.ts'"],
    ['billing/a.ts', ''],
  ])('would find that app/%s holds %s', (file, text) => {
    expect(offences(file, text).length).toBe(1)
  })
})

describe('the domain', () => {
  it('knows neither the time, nor chance, nor the world outside', () => {
    expect(
      files.filter((file) => file.startsWith('domain/')).flatMap((file) => impurities(file, textOf(file))),
    ).toEqual([])
  })

  it.each([
    'const now = Date.now()',
    'const now = new Date()',
    'const now = new Date',
    'Math.random()',
    'process.env.X',
    'await fetch("/")',
    'crypto.randomUUID()',
  ])('would be found to hold %s', (text) => {
    expect(impurities('domain/a.ts', text).length).toBeGreaterThan(0)
  })

  it('may make a date of its argument', () => {
    expect(
      impurities('domain/a.ts', 'const at = new Date(`${date}T12:00:00Z`); const row = { process: 1 }; row.process'),
    ).toEqual([])
  })
})

describe('the names of files', () => {
  it('say what is in them: no drawers for anything', () => {
    const drawers = /(^|[-./])(utils?|helpers?|services?|managers?|misc|common|shared|lib)([-./]|$)/
    expect(files.filter((file) => drawers.test(file))).toEqual([])
  })

  it('are in lower case with hyphens', () => {
    const name = /^[a-z0-9]+(-[a-z0-9]+)*(\.(server|client|d))?\.(ts|tsx|mjs)$/
    expect(files.filter((file) => !name.test(path.basename(file)))).toEqual([])
  })

  it('lead to something of their own: no file only passes on what others export', () => {
    expect(files.filter((file) => isBarrel(file, textOf(file)))).toEqual([])
    expect(isBarrel('domain/index.ts', "export * from './a.ts'\nexport { b } from './b.ts'")).toBe(true)
  })
})
