import { counted, sentenceCase } from '#app/domain/swedish.ts'
import { fillIn, oneLine, type Filling } from './mark.ts'
import { fillingOfSeveral, groupedBy, type Notice } from './several.ts'
import type { Wording } from './template.ts'

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
const body = (wording: Wording, filling: Filling): string =>
  fillIn(wording.body, filling)
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()

const subject = (wording: Wording, filling: Filling): string => oneLine(fillIn(wording.subject, filling)).slice(0, 200)

const foot = ({ partnership, chooseAt }: Foot): string =>
  [
    '-- ',
    partnership,
    chooseAt === undefined
      ? 'Meddelandet är skickat av Åtagandekollen.'
      : `Meddelandet är skickat av Åtagandekollen. Du kan få alla besked samlade en gång om dagen:\n${chooseAt}`,
  ].join('\n')

/** A notice as a part of a message, or several of a kind that has a wording for several. */
function partOf(group: readonly [Notice, ...Notice[]]): Composed {
  const [{ wording, filling, several }] = group
  if (group.length === 1 || several === undefined) {
    return { subject: subject(wording, filling), text: body(wording, filling) }
  }
  const all = fillingOfSeveral(group)
  return { subject: sentenceCase(subject(several, all)), text: body(several, all) }
}

/**
 * The message of one notice, or of several in one, in their order. Several of the same kind about the same round are
 * told in one part where the kind has a wording for several.
 */
export function compose(notices: readonly [Notice, ...Notice[]], under: Foot): Composed {
  const parts = groupedBy(notices, (one) =>
    one.several === undefined ? `by itself ${notices.indexOf(one)}` : JSON.stringify([one.kind, one.roundId]),
  ).map(partOf)
  const [first, ...more] = parts
  if (first === undefined) throw new Error('A message is made of one notice or more.')
  if (more.length === 0) return { subject: first.subject, text: `${first.text}\n\n${foot(under)}` }
  return {
    subject: sentenceCase(
      `${counted(parts.length, 'besked', 'besked', 'neuter').replaceAll('\u00a0', ' ')} från ${oneLine(under.partnership)}`,
    ).slice(0, 200),
    text: `${parts
      .map((part, index) => `${index + 1}. ${part.subject}\n\n${part.text}`)
      .join('\n\n----------\n\n')}\n\n${foot(under)}`,
  }
}
