import { can } from '#app/domain/access/permissions.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { changesBetween, type FieldChange } from '#app/domain/history/change.ts'
import { wordingKindCodes, type WordingKind } from '#app/domain/message/kind.ts'
import { usualWordings, type Wording, type WordingInput } from '#app/domain/message/template.ts'
import { read, write, type Reader, type Tx } from '#app/db/database.server.ts'
import { staleAnswer, type EditAnswer } from '#app/db/edit-answer.ts'
import { recordEvent } from '#app/db/record-event.server.ts'

/** The wording of a kind that holds now. */
export interface Template extends Wording {
  kind: WordingKind
  /** 0 while the usual wording has never been changed. */
  version: number
  isUsual: boolean
  changed: { at: Date; name: string } | undefined
}

const usual = (kind: WordingKind): Wording => ({
  subject: usualWordings[kind].subject,
  body: usualWordings[kind].body,
})
const isSame = (one: Wording, other: Wording): boolean => one.subject === other.subject && one.body === other.body

/** The wording of every kind, in the order of the kinds. */
export async function listTemplates(_viewer: SignedIn): Promise<Template[]> {
  const rows = await read().messageTemplate.findMany()
  return wordingKindCodes.map((kind) => {
    const row = rows.find((one) => one.kind === kind)
    if (row === undefined) return { kind, ...usual(kind), version: 0, isUsual: true, changed: undefined }
    const { subject, body, version, changedAt, changedName } = row
    return {
      kind,
      subject,
      body,
      version,
      isUsual: isSame(row, usual(kind)),
      changed: { at: changedAt, name: changedName },
    }
  })
}

/** The wordings that messages are written with now. */
export async function wordingsNow(from: Tx | Reader): Promise<Record<WordingKind, Wording>> {
  const rows = await from.messageTemplate.findMany({ select: { kind: true, subject: true, body: true } })
  return Object.fromEntries(
    wordingKindCodes.map((kind) => [kind, rows.find((row) => row.kind === kind) ?? usual(kind)]),
  ) as Record<WordingKind, Wording>
}

const labels: Record<keyof Wording, string> = { subject: 'Ämne', body: 'Text' }

/** Saves a kind's wording. What has not been sent yet is sent in the new one. */
export const saveTemplate = (
  viewer: SignedIn,
  kind: WordingKind,
  { version, subject, body }: WordingInput,
  now: Date,
): Promise<EditAnswer> => store(viewer, kind, version, { subject, body }, 'message-template.changed', now)

/** Takes a kind's usual wording back. The earlier one stays in the history. */
export const restoreTemplate = (viewer: SignedIn, kind: WordingKind, version: number, now: Date): Promise<EditAnswer> =>
  store(viewer, kind, version, usual(kind), 'message-template.restored', now)

async function store(
  viewer: SignedIn,
  kind: WordingKind,
  version: number,
  wording: Wording,
  event: 'message-template.changed' | 'message-template.restored',
  now: Date,
): Promise<EditAnswer> {
  if (!can(viewer, 'message.manage')) return { ok: false, why: 'Du får inte ändra texterna.' }
  return write(async (tx): Promise<EditAnswer> => {
    const row = await tx.messageTemplate.findUnique({ where: { kind } })
    const stale = staleAnswer(version, row?.version ?? 0)
    if (stale !== undefined) return stale
    const changes = changesBetween(labels, { ...usual(kind), ...pick(row) }, { ...wording })
    if (changes.length === 0) return { ok: true }
    const data = { ...wording, changedAt: now, changedName: viewer.name }
    await (row === null
      ? tx.messageTemplate.create({ data: { kind, ...data } })
      : tx.messageTemplate.update({ where: { kind }, data: { ...data, version: { increment: 1 } } }))
    await recordEvent(tx, {
      actor: viewer,
      at: now,
      kind: event,
      subject: { type: 'message-template', id: kind },
      changes,
    })
    return { ok: true }
  })
}

const pick = (row: Wording | null): Partial<Wording> => (row === null ? {} : { subject: row.subject, body: row.body })

/** An earlier change of a wording: who, when, and what it read before and after. */
export interface TemplateChange {
  id: number
  at: Date
  name: string
  changes: FieldChange[]
}

/** What has become of a kind's wording, newest first. */
export async function listTemplateChanges(_viewer: SignedIn, kind: WordingKind): Promise<TemplateChange[]> {
  const rows = await read().historyEvent.findMany({
    where: { subjectType: 'message-template', subjectId: kind },
    orderBy: { id: 'desc' },
    take: 50,
  })
  return rows.map(({ id, at, actorName, changes }) => ({
    id,
    at,
    name: actorName,
    changes: JSON.parse(changes) as FieldChange[],
  }))
}
