import { isYear, type Token } from './token.ts'

const law = /^(?:sfs|sosfs|hslf|fs|sou|ds|prop|dir|skr|dnr|lag|agenda|vision)$/

/**
 * The years that a sentence names, in its order, each once: also of dates, and both ends of spans ("2016–2019",
 * "2016–19", "2019/20"). Years of laws and cases ("SOSFS 2011:9") are names.
 */
export function yearsOf(tokens: Token[]): number[] {
  const years = new Set<number>()
  for (const [at, token] of tokens.entries()) {
    if (token.kind === 'code') {
      const match = /^((?:19|20)\d\d)\/(\d{2}|(?:19|20)\d\d)$/.exec(token.text)
      if (match !== null && !token.out && !law.test(tokens[at - 1]?.text ?? '')) {
        years.add(Number(match[1]))
        years.add(ended(match[1] ?? '', match[2] ?? ''))
      }
    } else if (isYear(token) && isNamed(tokens, at)) {
      years.add(token.value ?? 0)
      const end = tokens[at + 2]
      if (
        tokens[at + 1]?.text === '-' &&
        !end?.spaced &&
        end?.bare === true &&
        end.text.length === 2 &&
        tokens[at + 3]?.text !== '-'
      ) {
        const year = ended(token.text, end.text)
        if (year > (token.value ?? 0)) years.add(year)
      }
    }
  }
  return [...years]
}

const ended = (from: string, until: string): number => Number(until.length === 2 ? from.slice(0, 2) + until : until)

/** Not "1990-talet", not "Agenda 2030", not "2 000 personer" written 2000. */
function isNamed(tokens: Token[], at: number): boolean {
  const joined = tokens[at + 1]?.text === '-' && tokens[at + 1]?.spaced === false
  if (joined && tokens[at + 2]?.text.startsWith('tal') === true) return false
  return (
    !law.test(tokens[at - 1]?.text ?? '') &&
    !/^(?:procent|%|personer|kronor|kr|samtal)$/.test(tokens[at + 1]?.text ?? '')
  )
}
