/** What may be answered to a question that is not answered with a number, in falling order. */
export const answers = {
  yes: { label: 'Ja', written: ['ja', 'j', '1'] },
  partly: { label: 'Delvis', written: ['delvis', 'ja, delvis', 'till viss del', 'd'] },
  no: { label: 'Nej', written: ['nej', 'n', '0'] },
} as const satisfies Record<string, { label: string; written: readonly string[] }>

export type Answer = keyof typeof answers

/**
 * Reads one cell of a column of answers. Sources write "Ja", "Nej" and "Delvis", or 1 and 0. Everything else is refused
 * with the reason; it is never taken for no.
 */
export function parseAnswer(text: string): { ok: true; answer: Answer } | { ok: false; why: string } {
  const folded = text.replace(/\s+/g, ' ').trim().replace(/\.$/, '').toLocaleLowerCase('sv')
  for (const [answer, { written }] of Object.entries(answers)) {
    if ((written as readonly string[]).includes(folded)) return { ok: true, answer: answer as Answer }
  }
  return { ok: false, why: `”${text.trim()}” är inte ett svar. Skriv Ja, Delvis eller Nej.` }
}
