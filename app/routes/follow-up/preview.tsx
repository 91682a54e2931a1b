import { useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { guard } from '#app/auth/guard.server.ts'
import { DocumentView } from '#app/components/document-view.tsx'
import { DownloadLine } from '#app/components/download-line.tsx'
import { pageTitle } from '#app/components/site.ts'
import { can } from '#app/domain/access/permissions.ts'
import { followUpAddresses } from '#app/domain/follow-up/addresses.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Page, PageHead } from '#app/ui/page.tsx'
import { compileYear, downloads } from './compile-year.server.ts'

export const handle: PageHandle = { page: 'form' }

export const loader = guard('follow-up.read', async ({ viewer, params, context }) => ({
  document: (await compileYear(viewer, params['year'], context.origin, context.now)).document,
  outline: can(viewer, 'follow-up.write') ? followUpAddresses(params['year'] ?? '').outline : null,
  downloads: downloads(Number(params['year']), 'draft'),
}))

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageTitle(data.document.title) : [])

export default function ShowPreview() {
  const { document, outline, downloads: files } = useLoaderData<typeof loader>()
  return (
    <Page width="wide">
      <PageHead
        breadcrumb={[
          ...(outline === null
            ? [{ href: '/styrgrupp', label: 'Styrgrupp' }]
            : [
                { href: '/samordning', label: 'Samordning' },
                { href: outline, label: document.title },
              ]),
          { label: outline === null ? document.title : 'Förhandsvisning' },
        ]}
        eyebrow={document.subtitle}
        title={document.title}
        lead="Så ser den ut nu, sammanställd ur det som är rapporterat och skrivet. Det här är ett utkast och inte fastställt."
      />
      <DownloadLine files={files} />
      <DocumentView document={document} />
    </Page>
  )
}
