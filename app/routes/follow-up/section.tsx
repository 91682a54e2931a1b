import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { useCallback, useState } from 'react'
import { guard } from '#app/auth/guard.server.ts'
import { BlockList } from '#app/components/document-view.tsx'
import { pageTitle } from '#app/components/site.ts'
import { followUpAddresses } from '#app/domain/follow-up/addresses.ts'
import { presentInWords } from '#app/domain/follow-up/sections/presence.ts'
import { sectionStates } from '#app/domain/follow-up/sections/section-state.ts'
import { sectionKinds } from '#app/domain/follow-up/sections/section.ts'
import { formatDateTime } from '#app/domain/swedish.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Beside } from '#app/ui/beside.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageHead } from '#app/ui/page.tsx'
import { StatusMark } from '#app/ui/status-mark.tsx'
import { ConflictForm } from './conflict-form.tsx'
import { loadSectionPage } from './load-section-page.server.ts'
import { saveForm, type NotSaved } from './save-section.server.ts'
import { SectionForm } from './section-form.tsx'
import { SectionWays } from './section-ways.tsx'
import { SectionWriter } from './section-writer.tsx'
import { ShutSection } from './shut-section.tsx'
import { keptSectionKey, useKeptSection } from './use-kept-section.ts'
import { usePresence } from './use-presence.ts'

export const handle: PageHandle = { page: 'app' }

export const loader = guard('follow-up.write', loadSectionPage)

export const action = guard('follow-up.write', saveForm)

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? pageTitle(`${data.section.title} · Årsuppföljning ${data.round.year}`) : []

export default function WriteSection() {
  const data = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() as NotSaved | undefined
  const { round, section, state, blocks, author } = data
  const addresses = followUpAddresses(round.slug)
  const stored = { version: String(section.version), text: section.text }
  const kept = useKeptSection(keptSectionKey(author, round.slug, section.key), stored)
  const present = usePresence(addresses.draft(section.key), author, data.whyNotWritable === undefined, data.present)
  // What comes back from the server is what was typed last; the form of who writes brings no text.
  const sent = answer === undefined || answer.values.version === '' ? undefined : answer
  const restored = sent === undefined ? kept : undefined
  const values = sent?.values ?? restored ?? { ...stored, text: data.followedText }
  const hasFollowed = sent === undefined && restored === undefined && data.followed.length > 0
  const isShut = data.whyNotWrite !== undefined
  // The page was made before what has saved itself since.
  const [hasSaved, setHasSaved] = useState(false)
  const onSaved = useCallback(() => setHasSaved(true), [])
  const { label, shape, tone } = sectionStates[hasSaved ? 'writing' : state]
  const title = `Årsuppföljning ${round.year}`
  return (
    <Page width="wide">
      <PageHead
        breadcrumb={[
          { href: '/samordning', label: 'Samordning' },
          { href: addresses.outline, label: title },
          { label: section.title },
        ]}
        eyebrow={title}
        title={section.title}
        lead={sectionKinds[section.kind].hint}
      />
      <div className="status-lines-also">
        <StatusMark shape={shape} tone={tone} label={label} />
        <span className="small">
          {hasSaved
            ? 'Du skrev senast, nyss.'
            : section.changedAt === null
              ? 'Ingen har skrivit här än.'
              : `${section.changedName} skrev senast, ${formatDateTime(section.changedAt)}.`}
        </span>
        {/* Told as people come and go. */}
        <span className="small" role="status">
          {present.length === 0 ? '' : `${presentInWords(present)}.`}
        </span>
      </div>
      {answer?.refusal === undefined ? null : (
        <Notice kind="error" title="Inget är sparat" role="alert">
          <p>{answer.refusal}</p>
        </Notice>
      )}
      {restored === undefined || isShut ? null : (
        <Notice kind="info" title="Din text är tillbaka">
          <p>
            Den fanns kvar i den här webbläsaren och var inte sparad på servern. Läs igenom den innan du går vidare.
          </p>
        </Notice>
      )}
      {hasFollowed && !isShut ? <FollowedNotice followed={data.followed} /> : null}
      {answer?.theirs !== undefined && !isShut ? (
        <ConflictForm key={values.text} mine={values.text} theirs={answer.theirs} />
      ) : (
        <Beside
          id="underlaget"
          title="Underlaget just nu"
          material={
            blocks.length === 0 ? (
              <p className="muted">
                Det finns inget sammanställt underlag till det här avsnittet. Det innehåller bara det som skrivs.
              </p>
            ) : (
              <div className="document">
                <BlockList blocks={blocks} />
              </div>
            )
          }
        >
          {isShut ? (
            <ShutSection why={data.whyNotWrite ?? ''} unsaved={sent?.values.text ?? restored?.text} />
          ) : (
            <SectionForm
              key={JSON.stringify(values)}
              values={values}
              error={answer?.errors.text}
              isUnsent={restored !== undefined}
              onSaved={onSaved}
            />
          )}
          {data.whyNotWritable === undefined ? (
            <SectionWriter
              action={addresses.section(section.key)}
              writers={data.writers}
              assignee={section.assignee}
              error={answer?.errors.assignee}
            />
          ) : null}
        </Beside>
      )}
      <SectionWays year={round.slug} {...data.neighbours} />
    </Page>
  )
}

/** Tells that numbers in the field are others than were saved, because their values are. */
function FollowedNotice({ followed }: { followed: readonly { was: string; now: string }[] }) {
  return (
    <Notice kind="info" title="Tal har följt sina värden">
      <p>Värdena har ändrats sedan texten sparades. Så står det i fältet nu, och så sparas det nästa gång:</p>
      <ul>
        {followed.map(({ was, now }, index) => (
          <li key={index}>
            {was} är nu {now}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
