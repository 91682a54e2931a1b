/**
 * What an edit answers when it was not refused, or why it was. `field` is the field of the form that the reason is
 * about. `version` is there when somebody else saved meanwhile: the version that is stored now.
 */
export type EditAnswer<Made = object> =
  ({ ok: true } & Made) | { ok: false; why: string; field?: string | undefined; version?: number | undefined }

/** The answer when what is stored is newer than what was edited, or undefined when it is not. */
export function staleAnswer(sent: number, stored: number): Extract<EditAnswer, { ok: false }> | undefined {
  if (sent === stored) return undefined
  return {
    ok: false,
    version: stored,
    why: 'Någon annan har sparat en ändring sedan du öppnade sidan. Inget har skrivits över, och det du skrev finns kvar i formuläret. Kontrollera vad som är sparat nu och spara igen om det fortfarande stämmer.',
  }
}
