import { z } from 'zod'

/** A row's id. */
export const isId = z.int().positive()

/** The years that Kolada may have values for. */
export const firstKoladaYear = 1970

/** A year that values can be about. */
export const isYear = z.int().min(firstKoladaYear).max(2100)
