import type { GrantWay } from '#app/domain/grant/way.ts'
import type { Tx } from './load.ts'

/** Where the example's grants are said to stand. There is no such document. */
const source = {
  slug: 'utvecklingsmedel-exempel',
  publisher: 'Operation Kvinnofrid i Stockholms län',
  title: 'Sammanställning av utvecklingsmedel (exempel)',
  edition: '2025',
  kind: 'partnership-page',
  howCollected: 'Mottagarna och beloppen är påhittade för exemplet. Dokumentet finns inte.',
}

/** Recipients that do not exist: one has not stated what was used, and one has used more than it was granted. */
const grants: readonly {
  year: number
  way: GrantWay
  recipient: string
  purpose?: string
  granted: number | null
  used: number | null
  note?: string
}[] = [
  { year: 2024, way: 'requisitioned', recipient: 'Norra exempelkommunen', granted: 420_000, used: 357_000 },
  { year: 2024, way: 'requisitioned', recipient: 'Södra exempelkommunen', granted: 610_000, used: 488_000 },
  { year: 2024, way: 'requisitioned', recipient: 'Östra exempelkommunen', granted: 180_000, used: null },
  {
    year: 2024,
    way: 'applied',
    recipient: 'Kvinnojouren Exemplet',
    purpose: 'Stödsamtal',
    granted: 250_000,
    used: 250_000,
  },
  { year: 2025, way: 'requisitioned', recipient: 'Norra exempelkommunen', granted: 450_000, used: 432_000 },
  { year: 2025, way: 'requisitioned', recipient: 'Södra exempelkommunen', granted: 640_000, used: 563_200 },
  { year: 2025, way: 'requisitioned', recipient: 'Östra exempelkommunen', granted: 200_000, used: 190_000 },
  {
    year: 2025,
    way: 'applied',
    recipient: 'Kvinnojouren Exemplet',
    purpose: 'Stödsamtal',
    granted: 260_000,
    used: 271_500,
    note: 'Föreningen sköt till 11 500 kronor av egna medel och redovisar hela kostnaden.',
  },
  {
    year: 2025,
    way: 'applied',
    recipient: 'Föreningen Exempelstödet',
    purpose: 'Utbildning',
    granted: 150_000,
    used: 96_000,
  },
]

/** Loads the example's development funds, with a source of their own. */
export async function loadGrants(tx: Tx, { now }: { now: Date }): Promise<void> {
  const { id: sourceId } = await tx.source.create({ data: source, select: { id: true } })
  await tx.grant.createMany({
    data: grants.map((grant) => ({
      ...grant,
      sourceId,
      locator: `Tabell ${grant.year}`,
      createdAt: now,
      createdName: 'Demo Samordnare',
      isDemo: true,
    })),
  })
}
