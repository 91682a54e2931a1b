import { z } from 'zod'
import { partKindCodes } from './part-kind.ts'

const line = z.number().int().min(1).max(1_000_000)
const actor = z.object({
  /** The organisation's address part. */
  slug: z.string().max(200),
  /** The words that name it, as they stand in the document. */
  words: z.string().max(400),
})

/** An organisation that the document names as the one who does something. */
export type NamedActor = z.infer<typeof actor>

const part = z.object({
  /** Tells it from the others: "p62", and "p62b" for what was divided from it. */
  id: z.string().regex(/^p\d{1,7}[a-z]{0,3}$/),
  from: line,
  to: line,
  kind: z.enum(partKindCodes),
  /** The wording as it stands in the document. */
  original: z.string(),
  /** The wording as it goes into the draft. */
  text: z.string(),
  /** Who the document names, to accept or not. */
  suggested: z.array(actor),
  /** The address parts of those that were accepted. */
  actors: z.array(z.string()),
  /** What the coordinator should know of it. */
  remarks: z.array(z.string()),
})

/** A part of a document: some lines of it, and what they are. */
export type Part = z.infer<typeof part>

/** What an import of a plan keeps: every part of the document in its order, and what the draft made besides goals. */
export const planChoices = z.object({
  parts: z.array(part),
  /** Ids of the indicators that the draft added to the register. */
  madeIndicators: z.array(z.number().int()).default([]),
})
export type PlanChoices = z.infer<typeof planChoices>

/** The choices as they are stored, or null when they are no such. */
export function readPlanChoices(stored: unknown): PlanChoices | null {
  const parsed = planChoices.safeParse(stored)
  return parsed.success ? parsed.data : null
}

/** Whether somebody has changed the wording. An own text beside its original is no change of it. */
export const isReworded = ({ kind, text, original }: Part): boolean => kind !== 'context-own' && text !== original
