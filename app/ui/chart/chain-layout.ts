import { layoutColumns } from './chain-columns.ts'
import type { ChainDrawing, ChainPicture } from './chain-picture.ts'
import { layoutStack } from './chain-stack.ts'

export type ChainSize = 'wide' | 'narrow'

/** Places a chain as columns from left to right, or as a stack from top to bottom. Pure; no two boxes overlap. */
export const layoutChain = (picture: ChainPicture, size: ChainSize): ChainDrawing =>
  size === 'wide' ? layoutColumns(picture) : layoutStack(picture)
