import { z } from 'zod'

/** The configuration: a handful of environment variables, all optional. README.md lists them. */
const schema = z.object({
  PORT: z.coerce.number('PORT ska vara ett portnummer.').int().min(0).max(65535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('data'),
  /** The address that people use, when a proxy stands in front; https makes cookies secure. */
  APP_URL: z
    .url({ protocol: /^https?$/, error: 'APP_URL ska vara en adress som börjar med http eller https.' })
    .optional(),
  /** "1" lets the example partnership, with its demo sign-ins, be served on another address than this machine's own. */
  DEMO: z.enum(['0', '1'], 'DEMO ska vara 0 eller 1.').default('0'),
  DEMO_PASSWORD: z.string().min(12, 'DEMO_PASSWORD ska vara minst 12 tecken.').optional(),
  /** The mail server, smtp://user:password@host:587 or smtps://…; without one, messages lie in the outbox. */
  SMTP_URL: z
    .url({
      protocol: /^smtps?$/,
      hostname: /.+/,
      error:
        'SMTP_URL ska vara en adress som börjar med smtp eller smtps, till exempel smtps://namn:losenord@post.exempel.se.',
    })
    .optional(),
  /** The address that messages come from; otherwise the installation's own for questions. */
  MAIL_FROM: z.email('MAIL_FROM ska vara en e-postadress, till exempel uppfoljning@exempel.se.').optional(),
  /** Kolada's API with its version; a mirror or a test's own. Asked only when somebody reads in or watches key figures. */
  KOLADA_URL: z
    .url({ protocol: /^https?$/, error: 'KOLADA_URL ska vara en adress som börjar med http eller https.' })
    .refine((address) => {
      const url = URL.parse(address)
      return url !== null && `${url.username}${url.password}${url.search}${url.hash}` === ''
    }, 'KOLADA_URL ska vara bara adressen, utan lösenord och utan frågetecken.')
    .default('https://api.kolada.se/v3'),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('warn'),
})

export type Environment = z.infer<typeof schema>

/** The configuration cannot be used; the message names every faulty variable. */
export class BadConfiguration extends Error {
  override name = 'BadConfiguration'
}

/** Reads the environment. Throws BadConfiguration. */
export function readEnvironment(variables: Record<string, string | undefined>): Environment {
  // An empty variable is one that is not set.
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))
  const result = schema.safeParse(set)
  if (result.success) return result.data
  const faults = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
  throw new BadConfiguration(`Konfigurationen går inte att använda:\n${faults.join('\n')}`)
}

const loopback = new Set(['127.0.0.1', 'localhost', '::1'])

/** Whether only this machine can reach the address. */
export const isLoopback = (host: string): boolean => loopback.has(host)
