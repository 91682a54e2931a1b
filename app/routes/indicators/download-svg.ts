import { forEveryone } from '#app/auth/guard.server.ts'
import { writeDownload } from './write-download.server.ts'

/** The chart as a drawing that stands alone. */
export const loader = forEveryone('public.read', writeDownload('svg'))
