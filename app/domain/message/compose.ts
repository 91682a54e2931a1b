import { counted } from '#app/domain/swedish.ts'
import { fillIn, oneLine, type Filling } from './mark.ts'
import type { Wording } from './template.ts'

/** One notice with the wording of its kind and what fills it in. */
export interface Notice {
  wording: Wording
  filling: Filling
}

/** A message as it is stored. The subject is one line. */
export interface Composed {
  subject: string
  text: string
}

/** What stands under every message. */
export interface Foot {
  partnership: string
  /** Where the recipient chooses between each and digest; undefined for somebody who cannot sign in. */
  chooseAt: string | undefined
}

/** The text of one part: filled in, without the holes that empty facts leave. */
const body = ({ wording, filling }: Notice): string =>
  fillIn(wording.body, filling)
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()

const foot = ({ partnership, chooseAt }: Foot): string =>
  [
    '-- ',
    partnership,
    chooseAt === undefined
      ? 'Meddelandet är skickat av Åtagandekollen.'
      : `Meddelandet är skickat av Åtagandekollen. Du kan få alla besked samlade en gång om dagen:\n${chooseAt}`,
  ].join('\n')

/** The message of one notice, or of several that are collected in one, in their order. */
export function compose(notices: readonly [Notice, ...Notice[]], under: Foot): Composed {
  const [first, ...more] = notices
  const subjectOf = ({ wording, filling }: Notice): string => oneLine(fillIn(wording.subject, filling)).slice(0, 200)
  if (more.length === 0) return { subject: subjectOf(first), text: `${body(first)}\n\n${foot(under)}` }
  const all = [first, ...more]
  return {
    subject:
      `${counted(all.length, 'besked', 'besked', 'neuter').replaceAll('\u00a0', ' ')} från ${oneLine(under.partnership)}`
        .replace(/^./, (letter) => letter.toLocaleUpperCase('sv'))
        .slice(0, 200),
    text: `${all
      .map((notice, index) => `${index + 1}. ${subjectOf(notice)}\n\n${body(notice)}`)
      .join('\n\n----------\n\n')}\n\n${foot(under)}`,
  }
}
