import { daysInWords, gatheringAddresses } from '#app/domain/gathering/gathering.ts'
import { gatheringKinds } from '#app/domain/gathering/kind.ts'
import { toldInWords, type HeldGathering, type ToldAttendance } from '#app/domain/gathering/told-attendance.ts'
import { sentenceCase } from '#app/domain/swedish.ts'
import type { Block, Cell } from '#app/domain/follow-up/document/document.ts'

/** The year's gatherings, the first one first, with how many came from whom; nothing where there were none. */
export function gatheringBlocks(gatherings: readonly HeldGathering[], year: number): Block[] {
  if (gatherings.length === 0) return []
  const rows = gatherings
    .toSorted((a, b) => (a.heldOn < b.heldOn ? -1 : 1))
    .map((gathering): Cell[] => [
      { text: gathering.title, href: gatheringAddresses(gathering.slug).public },
      { text: gatheringKinds[gathering.kind].label },
      { text: daysInWords(gathering) },
      totalCell(gathering.attendance),
      { text: (gathering.attendance?.rows ?? []).map(({ name, told }) => `${name}: ${toldInWords(told)}`).join('\n') },
    ])
  return [
    { type: 'heading', level: 3, id: 'gemensamma-insatser-sammankomster', text: `Sammankomster ${year}` },
    {
      type: 'table',
      caption: `Sammankomster som samverkan har hållit ${year}`,
      columns: [
        { label: 'Sammankomst', weight: 1.6 },
        { label: 'Slag', weight: 1.8 },
        { label: 'Dag', weight: 1.8 },
        { label: 'Deltagare', numeric: true, weight: 1.2 },
        { label: 'Från', weight: 2.4 },
      ],
      rows,
      note: 'Antal under fem visas inte, och inte heller antal som skulle avslöja dem. Inga namn sparas.',
      source: 'Samverkans egna deltagarlistor.',
    },
  ]
}

function totalCell(attendance: ToldAttendance | null): Cell {
  if (attendance === null) return { text: 'Inte räknade' }
  const { total } = attendance
  return { text: sentenceCase(toldInWords(total)), number: total.kind === 'number' ? total.count : undefined }
}
