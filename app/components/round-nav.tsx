import { SubNav } from '#app/ui/sub-nav.tsx'
import { followUpAddresses } from '#app/domain/follow-up/addresses.ts'
import { roundPath } from './round-crumbs.ts'

/** A round's pages: what they are called wherever they are named, by what follows the round's address. */
export const roundPages = {
  '': 'Tavlan',
  granskning: 'Granskning',
  fragade: 'Tillfrågade',
  forlangning: 'Längre tid',
  lankar: 'Personliga länkar',
  fas: 'Läge',
  installningar: 'Inställningar',
} as const

/** The round's pages, over each of them, with the one that is shown marked. */
export function RoundNav({ slug, here }: { slug: string; here: keyof typeof roundPages }) {
  return (
    <SubNav
      label="Omgångens sidor"
      links={[
        ...Object.entries(roundPages).map(([path, label]) => ({
          href: path === '' ? roundPath(slug) : `${roundPath(slug)}/${path}`,
          label,
          current: path === here,
        })),
        // It has pages of its own, and no navigation among these.
        { href: followUpAddresses(slug).outline, label: 'Årsuppföljning', current: false },
      ]}
    />
  )
}
