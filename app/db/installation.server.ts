import type { Site } from '#app/domain/installation/site.ts'
import { read, write, type Tx } from './database.server.ts'
import { recordEvent } from './record-event.server.ts'

/** The installation's settings, or null before anything has been set up. */
export const findSite = (): Promise<Site | null> =>
  read().installation.findUnique({
    where: { id: 1 },
    select: {
      isExample: true,
      partnershipName: true,
      helplineName: true,
      helplineNumber: true,
      quickExitUrl: true,
      contactEmail: true,
    },
  })

/** Sets up an installation without content. The help line and the quick exit are settings; these are where they begin. */
export const createEmptyInstallation = (now: Date): Promise<void> =>
  write(async (tx) => {
    await tx.installation.create({
      data: {
        id: 1,
        isExample: false,
        partnershipName: 'Samverkan',
        helplineName: 'Kvinnofridslinjen',
        helplineNumber: '020-50 50 50',
        quickExitUrl: 'https://www.smhi.se/',
        contactEmail: '',
        createdAt: now,
      },
    })
    await recordEvent(tx, {
      actor: 'system',
      at: now,
      kind: 'installation.created',
      subject: { type: 'installation', id: 1 },
    })
  })

/** Sets up the example partnership in one transaction; `load` writes its content. */
export const createExampleInstallation = (load: (tx: Tx) => Promise<void>, now: Date): Promise<void> =>
  write(async (tx) => {
    await load(tx)
    await recordEvent(tx, {
      actor: 'system',
      at: now,
      kind: 'installation.created',
      subject: { type: 'installation', id: 1 },
    })
  })

/** Gives the demo cast a password: only theirs, and only in the example partnership. */
export const setDemoPassword = (passwordHash: string): Promise<void> =>
  write(async (tx) => {
    const site = await tx.installation.findUnique({ where: { id: 1 } })
    if (site?.isExample !== true) return
    await tx.user.updateMany({ where: { isDemo: true }, data: { passwordHash } })
  })

/** The demo cast's addresses and roles, for the lines printed at start. Empty outside of the example partnership. */
export const listDemoSignIns = (): Promise<{ email: string; role: string; organisation: { name: string } | null }[]> =>
  read().user.findMany({
    where: { isDemo: true },
    select: { email: true, role: true, organisation: { select: { name: true } } },
    orderBy: { role: 'desc' },
  })
