import { blocksOf, type Block, type Figure, type FollowUpDocument } from '#app/domain/follow-up/document/document.ts'
import { isDrawn } from '#app/domain/follow-up/document/figure.ts'
import { figurePictures, type FigurePicture } from '../figure-picture.tsx'

/**
 * What is kept while one Word document is written: the names and numbers that must be unique in it. They are counted up in
 * reading order, never drawn by chance, so that the same report gives the same bytes.
 */
export interface Writing {
  siteUrl: string
  /** The bookmark of each place that the document itself may lead to, by its id. */
  bookmarks: ReadonlyMap<string, { name: string; number: number }>
  /** The relationship of each address that has been linked to. */
  links: Map<string, string>
  /** How many captions of each kind have been written. */
  captions: Map<string, number>
  pictures: number
  /** The pictures of figures that can be drawn. */
  drawings: ReadonlyMap<Figure, FigurePicture>
}

/** The last part, which every file of a report has. */
export const colophonPlace = { id: 'om-dokumentet', text: 'Om det här dokumentet' } as const

/** The ids that a block can be reached by. */
const idsOf = (block: Block): string[] => (block.type === 'heading' || block.type === 'figure' ? [block.id] : [])

export async function beginWriting(document: FollowUpDocument, siteUrl: string): Promise<Writing> {
  const drawings = await figurePictures(
    blocksOf(document)
      .filter((block) => block.type === 'figure')
      .filter(isDrawn),
  )
  const ids = new Set(
    document.sections.flatMap(({ id, blocks }) => [id, ...blocks.flatMap(idsOf)]).concat(colophonPlace.id),
  )
  const bookmarks = new Map(
    [...ids].map((id, index) => [id, { name: `_Toc${String(index + 1).padStart(6, '0')}`, number: index + 1 }]),
  )
  return { siteUrl, bookmarks, links: new Map(), captions: new Map(), pictures: 0, drawings }
}
