/** How much of a packed file is unpacked. Sizes in bytes. What is larger is refused before any of it is unpacked. */
export interface ZipLimits {
  /** Parts in the file. */
  mostEntries: number
  /** One part, unpacked. */
  mostOfOne: number
  /** All parts that are read, unpacked. */
  mostTogether: number
}

/** What documents of ordinary work stay far below. */
export const documentLimits: ZipLimits = {
  mostEntries: 2_000,
  mostOfOne: 32_000_000,
  mostTogether: 64_000_000,
}

/**
 * How many times larger a part may become, when it becomes larger than `smallest`. A sheet of one value over and over
 * becomes about a hundred times larger; what is made to fill a memory becomes a thousand times.
 */
export const growth = { most: 250, smallest: 8_000_000 }
