import { courseCodes, courses, degreeCodes, degrees, notReported } from '#app/domain/commitment/status.ts'
import { StripKey } from '#app/ui/chart/strip.tsx'

/** What the marks mean: the statuses, and apart from them what is no status. */
export function StatusKey({ withCourses = false }: { withCourses?: boolean }) {
  const deviating = withCourses ? courseCodes.filter((key) => courses[key].deviates) : []
  return (
    <StripKey
      parts={[
        ...degreeCodes.map((key) => ({ key, ...degrees[key] })),
        ...deviating.map((key) => ({ key, ...courses[key] })),
      ]}
      apart={[{ key: 'silent', ...notReported }]}
    />
  )
}
