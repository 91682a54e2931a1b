import { forEveryone } from '#app/auth/guard.server.ts'
import { writeDownload } from './write-download.server.ts'

/** Every value, one a row, as a spreadsheet reads it. */
export const loader = forEveryone('public.read', writeDownload('csv'))
