/** Lines are at most this long where a space lets them be broken. */
const longest = 72

/**
 * A text as RFC 3676 wants it for `format=flowed`: long lines are broken at spaces, each break marked with a space at
 * its end, so that a reader's window can flow them again. Words are never broken, and addresses stay whole.
 */
export const flowed = (text: string): string =>
  text
    .split('\n')
    .flatMap((line) => (line === '-- ' ? [line] : soft(line.replace(/ +$/, ''))))
    .map((line) => (/^(?: |>|From )/.test(line) ? ` ${line}` : line))
    .join('\n')

function soft(line: string): string[] {
  const lines: string[] = []
  let rest = line
  while (rest.length > longest) {
    const before = rest.lastIndexOf(' ', longest - 1)
    const at = before > 0 ? before : rest.indexOf(' ', longest)
    if (at <= 0 || rest.slice(0, at).trim() === '') break
    lines.push(rest.slice(0, at + 1))
    rest = rest.slice(at + 1)
  }
  return [...lines, rest]
}

/** What a reader's program makes of a flowed text. */
export const unflowed = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replace(/^ /, ''))
    .reduce<string[]>((lines, line) => {
      const last = lines.at(-1)
      if (last !== undefined && last.endsWith(' ') && last !== '-- ') lines[lines.length - 1] = last + line
      else lines.push(line)
      return lines
    }, [])
    .join('\n')
