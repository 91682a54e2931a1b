/**
 * `prisma generate` looks for a native schema engine and fetches it from Prisma's own host when it is missing.
 * The generated client needs no engine (it talks to SQLite through a driver adapter), and many public-sector
 * networks only reach a package registry. Naming any existing program as the engine makes `generate` work
 * without fetching. Migrations are made by prisma/migrate.mjs and applied by the app itself.
 */
process.env['PRISMA_SCHEMA_ENGINE_BINARY'] ??= process.execPath

import { defineConfig } from 'prisma/config'

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
})
