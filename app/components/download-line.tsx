/** Files to fetch, in a sentence: "Hämta som PDF, Word eller Excel". */
export function DownloadLine({ files }: { files: readonly { href: string; label: string }[] }) {
  if (files.length === 0) return null
  return (
    <p className="no-print download-links">
      Hämta som{' '}
      {files.map((file, index) => (
        <span key={file.href}>
          {index === 0 ? '' : index === files.length - 1 ? ' eller ' : ', '}
          <a href={file.href}>{file.label}</a>
        </span>
      ))}
    </p>
  )
}
