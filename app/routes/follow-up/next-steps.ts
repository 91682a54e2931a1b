import { editionPages, followUpAddresses, steeringAddresses } from '#app/domain/follow-up/addresses.ts'
import type { FollowUpPhase } from '#app/domain/follow-up/adoption/phase.ts'

type Addresses = ReturnType<typeof followUpAddresses> & { frozen: string; changes: string }

interface Step {
  href: string
  label: string
  meta: string
}

/** What can be read of a follow-up and done with it in each phase. What is frozen is read as it was frozen. */
const steps: Record<FollowUpPhase, (addresses: Addresses) => Step[]> = {
  draft: ({ preview, proposal: href }) => [
    { href: preview, label: 'Förhandsvisning', meta: 'Hela dokumentet som det blir, med texter och underlag' },
    {
      href,
      label: 'Föreslå för styrgruppen',
      meta: 'Frys texten och siffrorna som de är, så att styrgruppen kan läsa',
    },
  ],
  proposed: ({ frozen: href, withdrawal }) => [
    { href, label: 'Förslaget hos styrgruppen', meta: 'Läs det och svara på kommentarerna' },
    { href: withdrawal, label: 'Ta tillbaka förslaget', meta: 'Så att det går att skriva i avsnitten igen' },
  ],
  adopted: ({ publication, frozen }) => [
    { href: publication, label: 'Publicera årsuppföljningen', meta: 'Fram till dess är den inte offentlig' },
    { href: frozen, label: 'Läs det som är fastställt', meta: 'Som det publiceras, med beslutet och kommentarerna' },
  ],
  published: ({ published, changes, errata }) => [
    { href: published, label: 'Läs den publicerade årsuppföljningen', meta: 'Som alla ser den' },
    { href: changes, label: 'Ändrat sedan publiceringen', meta: 'Vad uppgifterna säger nu som de inte sa då' },
    { href: errata, label: 'Rättelser', meta: 'Rätta det som blev fel, utan att ändra i det som är publicerat' },
  ],
}

/** Where to go on from the outline of a follow-up: what there is to read of it, and the next step. */
export const nextSteps = (phase: FollowUpPhase, year: number): Step[] =>
  steps[phase]({
    ...followUpAddresses(year),
    frozen: steeringAddresses(year).proposal,
    changes: editionPages(year).changes,
  })
