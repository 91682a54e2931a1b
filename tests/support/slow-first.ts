import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Where the files are that take ten seconds and more. */
const slow = [
  '/tests/acceptance/',
  '/tests/e2e/',
  '/tests/pages/',
  '/tests/access/',
  '/tests/db/import-many.test.ts',
  '/tests/db/follow-up-steps.test.ts',
  '/tests/db/source-watch.test.ts',
  '/tests/db/suppressed.test.ts',
  '/tests/imports/reader-process.test.ts',
  '/tests/jobs/',
  '/tests/exports/',
]

/**
 * Begins with what takes long, so that no worker is left with a long file when the others have ended. In a fresh clone
 * nothing is known of how long a file took the last time, and vitest goes by its length, which says little.
 */
export class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const isSlow = ({ moduleId }: TestSpecification): boolean => slow.some((place) => moduleId.includes(place))
    return [...sorted.filter(isSlow), ...sorted.filter((file) => !isSlow(file))]
  }
}
