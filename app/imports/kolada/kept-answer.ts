import { z } from 'zod'
import { cellsOf, wireData, type WireData } from './wire.ts'
import type { KoladaCell } from '#app/domain/import/kolada/cell.ts'
import type { KeyFigure } from '#app/domain/import/kolada/key-figure.ts'

const keptAnswer = z.object({
  source: z.literal('Kolada'),
  address: z.string(),
  fetchedAt: z.string(),
  keyFigure: z.object({ id: z.string(), title: z.string(), description: z.string() }),
  group: z.string().nullable(),
  values: z.array(wireData),
})

/** What is kept of a reading: the rows as Kolada wrote them, with what was asked, where and when. */
export interface KeptAnswer {
  fetchedAt: string
  keyFigure: { id: string; title: string; description: string }
  group: string | null
  cells: KoladaCell[]
}

/** The file that a reading is kept as. The same answer at the same time is the same bytes. */
export const answerFile = (
  read: { rows: readonly WireData[]; group: string | null },
  { id, title, description }: KeyFigure,
  address: string,
  at: Date,
): Buffer =>
  Buffer.from(
    `${JSON.stringify({
      source: 'Kolada',
      address,
      fetchedAt: at.toISOString(),
      keyFigure: { id, title, description },
      group: read.group,
      values: read.rows,
    })}\n`,
  )

/** A kept file as it was read, or undefined when it is no such file. */
export function readAnswerFile(bytes: string): KeptAnswer | undefined {
  let json: unknown
  try {
    json = JSON.parse(bytes)
  } catch {
    return undefined
  }
  const read = keptAnswer.safeParse(json)
  if (!read.success) return undefined
  const { values, ...rest } = read.data
  return { ...rest, cells: cellsOf(values) }
}
