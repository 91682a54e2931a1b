import { z } from 'zod'
import { asOneLine } from '#app/domain/single-line.ts'
import { counted, sentenceCase } from '#app/domain/swedish.ts'

/** Somebody to invite. The address is in lower case. */
export interface Invited {
  email: string
  name: string
}

/** What stands wrong on a line, from 1. */
export interface LineFault {
  line: number
  why: string
}

/** Most lines at a time. */
export const mostAddresses = 500

const address = z.email()
const inAngles = /^(.*?)<([^<>]*)>$/

/** Reads one line: an address alone, "Namn <adress>", or name and address in either order with ; , or tab between. */
function readLine(line: string): Invited | undefined {
  const angled = inAngles.exec(line)
  const parts =
    angled === null
      ? line.split(/[;,\t]/).map((part) => part.trim())
      : [angled[1]?.trim() ?? '', angled[2]?.trim() ?? '']
  const emails = parts.filter((part) => part.includes('@'))
  const [email] = emails
  if (email === undefined || emails.length > 1 || !address.safeParse(email).success || email.length > 200)
    return undefined
  const name = parts.filter((part) => part !== email && part !== '').join(' ')
  return { email: email.toLowerCase(), name: asOneLine(name.replaceAll('"', '')).slice(0, 100) }
}

/**
 * Reads a pasted list of addresses, one a line. Nothing is taken of a list with a line that cannot be read.
 *
 * @param lacks what is wrong with somebody who could be read; undefined when nothing is
 */
export function readAddresses(
  text: string,
  lacks: (one: Invited) => string | undefined = () => undefined,
): { invited: Invited[]; faults: LineFault[] } {
  const invited = new Map<string, Invited>()
  const firstLine = new Map<string, number>()
  const faults: LineFault[] = []
  for (const [index, whole] of text.split('\n').entries()) {
    const line = whole
      .replaceAll('\u00a0', ' ')
      .trim()
      .replace(/[;,]+$/, '')
    if (line === '') continue
    const one = readLine(line)
    if (one === undefined) {
      const shown = line.length > 60 ? `${line.slice(0, 60)} …` : line
      faults.push({ line: index + 1, why: `”${shown}” går inte att läsa som en e-postadress.` })
    } else if (invited.has(one.email)) {
      faults.push({ line: index + 1, why: `${one.email} står redan på rad ${firstLine.get(one.email)}.` })
    } else {
      const why = lacks(one)
      if (why !== undefined) faults.push({ line: index + 1, why })
      invited.set(one.email, one)
      firstLine.set(one.email, index + 1)
    }
  }
  if (invited.size > mostAddresses) {
    faults.unshift({ line: 1, why: `Klistra in högst ${mostAddresses} adresser åt gången.` })
  }
  return { invited: [...invited.values()], faults }
}

/** All faults as one message for the field. */
export const faultsInWords = (faults: readonly LineFault[]): string =>
  faults.length === 1
    ? `Rad ${faults[0]?.line}: ${faults[0]?.why}`
    : `${sentenceCase(counted(faults.length, 'rad', 'rader'))} behöver rättas. ${faults
        .slice(0, 10)
        .map(({ line, why }) => `Rad ${line}: ${why}`)
        .join(' ')}${faults.length > 10 ? ' Och fler.' : ''}`
