import { z } from 'zod'
import { actorRoles, type ActorRole } from './actor.ts'

const roles = Object.keys(actorRoles) as [ActorRole, ...ActorRole[]]
const version = z.string().regex(/^\d{1,9}$/)
const organisationId = z
  .string()
  .regex(/^[1-9]\d{0,8}$/, 'Välj en organisation.')
  .transform(Number)

/** An organisation to tie to a commitment. */
export const assignInput = z.object({
  intent: z.literal('assign'),
  version,
  organisationId,
  role: z.enum(roles, 'Välj vilken roll organisationen har.'),
})
export type AssignInput = z.infer<typeof assignInput>

/** A tie to take away. */
export const removeInput = z.object({ intent: z.literal('remove'), version, organisationId })
export type RemoveInput = z.infer<typeof removeInput>
