import type { followUpAddresses } from '#app/domain/follow-up/addresses.ts'
import type { FollowUpPhase } from '#app/domain/follow-up/adoption/phase.ts'

type Addresses = ReturnType<typeof followUpAddresses>

interface Step {
  href: string
  label: string
  meta: string
}

const proposal = ({ proposal: href }: Addresses): Step => ({
  href,
  label: 'Förslaget hos styrgruppen',
  meta: 'Kommentarer, och om förslaget ska tas tillbaka',
})

/** What can be done with a follow-up in each phase, beside reading it as it stands. */
const steps: Record<FollowUpPhase, (addresses: Addresses) => Step[]> = {
  draft: ({ proposal: href }) => [
    {
      href,
      label: 'Föreslå för styrgruppen',
      meta: 'Frys texten och siffrorna som de är, så att styrgruppen kan läsa',
    },
  ],
  proposed: (addresses) => [proposal(addresses)],
  adopted: ({ publication: href }) => [
    { href, label: 'Publicera årsuppföljningen', meta: 'Den är fastställd och inte offentlig än' },
  ],
  published: ({ published, errata }) => [
    { href: published, label: 'Läs den publicerade årsuppföljningen', meta: 'Som alla ser den' },
    { href: errata, label: 'Rättelser', meta: 'Lägg till en rättelse av det som är publicerat' },
  ],
}

/** Where to go on from the outline of a follow-up. */
export const nextSteps = (phase: FollowUpPhase, addresses: Addresses): Step[] => [
  { href: addresses.preview, label: 'Förhandsvisning', meta: 'Hela dokumentet som det blir, med texter och underlag' },
  ...steps[phase](addresses),
]
