import type { Binding } from '#app/domain/statement/binding.ts'
import type { ClaimKind } from '#app/domain/statement/claim.ts'

/** What a number of each kind may be bound to, and what it is called in a reason. A span may also be the lowest and the highest of a year. */
export const claimKinds: Record<ClaimKind, { label: string; bindsTo: readonly Exclude<Binding['to'], 'elsewhere'>[] }> =
  {
    share: { label: 'en andel', bindsTo: ['value'] },
    count: { label: 'ett antal', bindsTo: ['value', 'difference'] },
    points: { label: 'en skillnad i procentenheter', bindsTo: ['difference'] },
    factor: { label: 'en förändring i antal gånger', bindsTo: ['factor'] },
    relative: { label: 'en förändring i procent', bindsTo: ['relative'] },
    span: { label: 'ett spann', bindsTo: ['value', 'change'] },
    change: { label: 'en förändring från ett värde till ett annat', bindsTo: ['change'] },
  }

/** What a number is bound to, in a reason. */
export const bindingKinds: Record<Binding['to'], string> = {
  value: 'ett enda värde',
  difference: 'en skillnad mellan två värden',
  factor: 'hur många gånger större ett värde är',
  relative: 'en förändring i procent',
  change: 'två värden',
  elsewhere: 'en annan källa',
}
