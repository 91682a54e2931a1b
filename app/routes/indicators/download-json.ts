import { forEveryone } from '#app/auth/guard.server.ts'
import { writeDownload } from './write-download.server.ts'

/** The indicator with its values and sources; the schema is in domain/indicator/indicator-data.ts. */
export const loader = forEveryone('public.read', writeDownload('json'))
