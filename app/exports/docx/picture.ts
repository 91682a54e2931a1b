import { ImageRun, Paragraph } from 'docx'
import type { Figure } from '#app/domain/follow-up/document/document.ts'
import type { FigurePicture } from '../figure-picture.tsx'
import { caption, under } from './caption.ts'
import { paragraphAt, runs } from './runs.ts'
import type { Writing } from './writing.ts'

/** How wide a picture stands, in the pixels that docx counts in (96 an inch): 16 cm. */
const pictureWidth = 604

/** A figure: what it shows and of what, the picture with its description, and under it the caption and the source. */
export function picture(figure: Figure, drawn: FigurePicture, writing: Writing): Paragraph[] {
  const { svg, png, width, height } = drawn
  writing.pictures += 1
  const transformation = { width: pictureWidth, height: Math.round((pictureWidth * height) / width) }
  const run = new ImageRun({
    type: 'svg',
    data: svg,
    fallback: { type: 'png', data: png },
    transformation,
    altText: {
      id: String(writing.pictures),
      name: `Diagram ${writing.pictures}`,
      title: figure.title,
      description: [`${figure.title}.`, `${figure.subtitle}.`, figure.description].join(' '),
    },
  })
  return [
    paragraphAt(figure.id, { style: 'Diagram' }, [run], writing),
    caption(
      { label: figure.label, text: `${figure.title}. ${figure.subtitle}.`, keepNext: figure.source !== '' },
      writing,
    ),
    ...under(figure),
  ]
}

/** Where a figure cannot be drawn at all, since it has neither lines nor ranges: what it says, in words. */
export const inWords = (figure: Figure): Paragraph[] => [
  new Paragraph({ children: runs(`${figure.title}. ${figure.description}`) }),
]
