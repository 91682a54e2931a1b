/** From and to (not included), in characters of the clean text. */
export interface Stretch {
  start: number
  end: number
}

/** What a full stop after does not end a sentence. */
const abbreviations = new Set(
  `t ex t.ex bl bl.a a.a m.m m.fl fl d.v.s dvs ca c:a resp kl kap sid s st v nr jfr inkl exkl f.d f.n o.d osv etc p.g.a pga
  fr.o.m t.o.m from tom tel tfn dnr prop bet dir skr max min milj mkr ev enl ang avd tab fig kr proc i.e e.d u.a ggr
  jan feb febr mar apr aug sep sept okt nov dec`.split(/\s+/),
)
const closing = /["'”’»)\]]/
const letterOrDigit = /[\p{L}\p{N}]/u
const lower = /\p{Ll}/u
const bullet = /[•·*◦▪‣-]/

/** The word that ends at `end`, with inner full stops: "t.ex" of "t.ex."; at most ten characters. */
function wordBefore(text: string, end: number): string {
  let start = end
  while (start > 0 && end - start < 10 && /[\p{L}.:]/u.test(text.charAt(start - 1))) start--
  return text.slice(start, end).toLowerCase()
}

/** The first character after `at` that is no space, and whether a line ends on the way. */
function nextSign(text: string, at: number): { sign: string; lines: number; at: number } {
  let lines = 0
  let next = at
  while (next < text.length && /\s/.test(text.charAt(next))) {
    if (text.charAt(next) === '\n') lines++
    next++
  }
  return { sign: text.charAt(next), lines, at: next }
}

function endsSentence(text: string, at: number): boolean {
  const sign = text.charAt(at)
  if (sign === '.' && abbreviations.has(wordBefore(text, at))) {
    return /\n[ \t]*\n/.test(text.slice(at + 1, at + 8))
  }
  let after = at + 1
  while (after < text.length && closing.test(text.charAt(after)) && after - at < 4) after++
  if (after < text.length && !/\s/.test(text.charAt(after))) return false
  const { sign: next, lines } = nextSign(text, after)
  return lines > 1 || next === '' || !lower.test(next)
}

/** Whether a line end breaks the sentence: an empty line, a bullet, or a line that begins anew. */
function lineBreaks(lines: number, next: string): boolean {
  return lines > 1 || next === '' || bullet.test(next) || !lower.test(next)
}

/** The sentences of a clean text, in order; a heading, a list item and a cell are sentences too. Spaces at ends are left out. */
export function sentencesOf(text: string): Stretch[] {
  const found: Stretch[] = []
  let start = 0
  const close = (end: number) => {
    let first = start
    let last = end
    while (first < last && /\s/.test(text.charAt(first))) first++
    while (last > first && /\s/.test(text.charAt(last - 1))) last--
    if (first < last) found.push({ start: first, end: last })
    start = end
  }
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at)
    if (sign === '.' || sign === '!' || sign === '?' || sign === '…') {
      if (endsSentence(text, at)) {
        let end = at + 1
        while (end < text.length && closing.test(text.charAt(end))) end++
        close(end)
        at = end - 1
      }
    } else if (sign === '\n') {
      const { sign: next, lines, at: after } = nextSign(text, at)
      const wraps = !lineBreaks(lines, next) || (lines === 1 && letterOrDigit.test(next) && goesOn(text, start, at))
      if (!wraps) close(at)
      at = after - 1
    } else if (sign === '\t') close(at)
  }
  close(text.length)
  return found
}

/** Whether a line is left in the middle of a sentence: "det är\n16 procent", "mellan 0 –\n24 procent". */
function goesOn(text: string, start: number, end: number): boolean {
  let last = end
  while (last > start && /[ \t]/.test(text.charAt(last - 1))) last--
  const word = /(?:^|[\s(])(\p{L}{1,12}|,|-)$/u.exec(text.slice(Math.max(start, last - 14), last))?.[1]?.toLowerCase()
  return word !== undefined && open.has(word)
}

const open = new Set(
  `, - och eller samt respektive att som är var har hade med av till från mellan på i för om än under över cirka ca ungefär
  drygt knappt nästan omkring runt minst högst endast bara hela uppger uppgav blev ökade minskade år`.split(/\s+/),
)
