import { useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { guard } from '#app/auth/guard.server.ts'
import { DocumentView } from '#app/components/document-view.tsx'
import { pageTitle } from '#app/components/site.ts'
import { can } from '#app/domain/access/permissions.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Page, PageHead } from '#app/ui/page.tsx'
import { compileYear, downloads } from './compile-year.server.ts'

export const handle: PageHandle = { page: 'form' }

export const loader = guard('follow-up.read', async ({ viewer, params, context }) => ({
  document: (await compileYear(viewer, params['year'], context.origin, context.now)).document,
  mayCoordinate: can(viewer, 'round.read'),
  downloads: downloads(params['year'] ?? ''),
}))

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageTitle(data.document.title) : [])

export default function ShowFollowUp() {
  const { document, mayCoordinate, downloads: files } = useLoaderData<typeof loader>()
  return (
    <Page width="wide">
      <PageHead
        breadcrumb={[
          mayCoordinate ? { href: '/samordning', label: 'Samordning' } : { href: '/styrgrupp', label: 'Styrgrupp' },
          { label: document.title },
        ]}
        eyebrow={document.subtitle}
        title={document.title}
        lead="Sammanställd ur det som är rapporterat just nu. Dokumentet är inte fastställt."
      />
      <p className="no-print download-links">
        Hämta som{' '}
        {files.map((file, index) => (
          <span key={file.href}>
            {index === 0 ? '' : ' eller '}
            <a href={file.href}>{file.label}</a>
          </span>
        ))}
      </p>
      <DocumentView document={document} />
    </Page>
  )
}
