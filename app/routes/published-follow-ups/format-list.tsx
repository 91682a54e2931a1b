import type { ListedFormat } from './list-formats.server.ts'

/** The formats that an edition can be had in, on one line where there is room. `about` is said to those who hear the page. */
export function FormatList({ formats, about }: { formats: readonly ListedFormat[]; about: string }) {
  return (
    <span className="download-links">
      {formats.map(({ href, label, size }, index) => (
        <span key={href}>
          {index === 0 ? '' : ' · '}
          <a href={href}>
            {label}
            <span className="hidden-visually">, {about}</span>
          </a>
          {size === undefined ? '' : ` (${size})`}
        </span>
      ))}
    </span>
  )
}
