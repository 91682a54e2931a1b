-- CreateTable
CREATE TABLE "Import" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "createdById" TEXT,
    "createdName" TEXT NOT NULL,
    "fileId" INTEGER,
    "sourceId" INTEGER,
    "choices" TEXT NOT NULL DEFAULT '{}',
    "counts" TEXT NOT NULL DEFAULT '{}',
    "repeatsId" INTEGER,
    "planId" INTEGER,
    "progressDone" INTEGER NOT NULL DEFAULT 0,
    "progressTotal" INTEGER NOT NULL DEFAULT 0,
    "appliedAt" DATETIME,
    "appliedName" TEXT,
    "reason" TEXT NOT NULL DEFAULT '',
    "failure" TEXT NOT NULL DEFAULT '',
    "undoneAt" DATETIME,
    "undoneName" TEXT,
    "undoneReason" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "isDemo" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "Import_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Import_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Import_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Import_repeatsId_fkey" FOREIGN KEY ("repeatsId") REFERENCES "Import" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Import_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ImportMapping" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "sourceId" INTEGER NOT NULL,
    "sheet" TEXT NOT NULL,
    "mapping" TEXT NOT NULL,
    "savedAt" DATETIME NOT NULL,
    "savedName" TEXT NOT NULL,
    CONSTRAINT "ImportMapping_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "KoladaKpi" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "title" TEXT NOT NULL,
    "content" TEXT NOT NULL DEFAULT '{}',
    "firstReadAt" DATETIME NOT NULL,
    "lastReadAt" DATETIME NOT NULL,
    "goneAt" DATETIME,
    "isWatched" BOOLEAN NOT NULL DEFAULT true
);

-- CreateTable
CREATE TABLE "KoladaTie" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "kpiId" TEXT NOT NULL,
    "seriesId" INTEGER NOT NULL,
    "choices" TEXT NOT NULL,
    "lastRead" TEXT NOT NULL DEFAULT '{}',
    "lastReadAt" DATETIME,
    "endedAt" DATETIME,
    CONSTRAINT "KoladaTie_kpiId_fkey" FOREIGN KEY ("kpiId") REFERENCES "KoladaKpi" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "KoladaTie_seriesId_fkey" FOREIGN KEY ("seriesId") REFERENCES "Series" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SourceCase" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "seriesId" INTEGER,
    "content" TEXT NOT NULL DEFAULT '{}',
    "openedAt" DATETIME NOT NULL,
    "handledAt" DATETIME,
    "handledName" TEXT,
    "handling" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "SourceCase_seriesId_fkey" FOREIGN KEY ("seriesId") REFERENCES "Series" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Gathering" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "slug" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "heldOn" TEXT NOT NULL,
    "endsOn" TEXT,
    "place" TEXT NOT NULL DEFAULT '',
    "description" TEXT NOT NULL DEFAULT '',
    "awardedTo" TEXT NOT NULL DEFAULT '',
    "createdAt" DATETIME NOT NULL,
    "createdName" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "isDemo" BOOLEAN NOT NULL DEFAULT false
);

-- CreateTable
CREATE TABLE "GatheringAttendance" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "gatheringId" INTEGER NOT NULL,
    "organisationId" INTEGER,
    "count" INTEGER NOT NULL,
    CONSTRAINT "GatheringAttendance_gatheringId_fkey" FOREIGN KEY ("gatheringId") REFERENCES "Gathering" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "GatheringAttendance_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "GatheringPossibleAction" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "gatheringId" INTEGER NOT NULL,
    "possibleActionId" INTEGER NOT NULL,
    CONSTRAINT "GatheringPossibleAction_gatheringId_fkey" FOREIGN KEY ("gatheringId") REFERENCES "Gathering" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "GatheringPossibleAction_possibleActionId_fkey" FOREIGN KEY ("possibleActionId") REFERENCES "PossibleAction" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "GatheringCommitment" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "gatheringId" INTEGER NOT NULL,
    "commitmentId" INTEGER NOT NULL,
    CONSTRAINT "GatheringCommitment_gatheringId_fkey" FOREIGN KEY ("gatheringId") REFERENCES "Gathering" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "GatheringCommitment_commitmentId_fkey" FOREIGN KEY ("commitmentId") REFERENCES "Commitment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "OrganisationAlias" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "organisationId" INTEGER NOT NULL,
    "written" TEXT NOT NULL,
    "learntAt" DATETIME NOT NULL,
    "learntName" TEXT NOT NULL,
    CONSTRAINT "OrganisationAlias_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Survey" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "introduction" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL,
    "closesOn" TEXT,
    "year" INTEGER NOT NULL,
    "openLinkHash" TEXT,
    "gatheringId" INTEGER,
    "createdAt" DATETIME NOT NULL,
    "createdName" TEXT NOT NULL,
    "openedAt" DATETIME,
    "closedAt" DATETIME,
    "version" INTEGER NOT NULL DEFAULT 1,
    "isDemo" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "Survey_gatheringId_fkey" FOREIGN KEY ("gatheringId") REFERENCES "Gathering" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SurveyQuestion" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "surveyId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "help" TEXT NOT NULL DEFAULT '',
    "isRequired" BOOLEAN NOT NULL DEFAULT false,
    "options" TEXT NOT NULL DEFAULT '[]',
    CONSTRAINT "SurveyQuestion_surveyId_fkey" FOREIGN KEY ("surveyId") REFERENCES "Survey" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SurveyInvitation" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "surveyId" INTEGER NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "organisationId" INTEGER,
    "createdAt" DATETIME NOT NULL,
    "isUsed" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "SurveyInvitation_surveyId_fkey" FOREIGN KEY ("surveyId") REFERENCES "Survey" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "SurveyInvitation_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable. WITHOUT ROWID: rows lie in the order of their ids, which are drawn by lot, so that nothing tells in which
-- order answers came.
CREATE TABLE "SurveyAnswer" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "surveyId" INTEGER NOT NULL,
    "content" TEXT NOT NULL,
    CONSTRAINT "SurveyAnswer_surveyId_fkey" FOREIGN KEY ("surveyId") REFERENCES "Survey" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "Grant" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "year" INTEGER NOT NULL,
    "way" TEXT NOT NULL,
    "organisationId" INTEGER,
    "areaId" INTEGER,
    "recipient" TEXT NOT NULL,
    "purpose" TEXT NOT NULL DEFAULT '',
    "granted" INTEGER,
    "used" INTEGER,
    "sourceId" INTEGER NOT NULL,
    "locator" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "createdAt" DATETIME NOT NULL,
    "createdName" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "isDemo" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "Grant_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Grant_areaId_fkey" FOREIGN KEY ("areaId") REFERENCES "Area" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Grant_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- AlterTable. By hand: a new table of all values would be copied for one empty column.
ALTER TABLE "Observation" ADD COLUMN "importId" INTEGER REFERENCES "Import" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- CreateIndex
CREATE INDEX "Observation_importId_idx" ON "Observation"("importId");

-- CreateIndex
CREATE INDEX "Import_kind_state_idx" ON "Import"("kind", "state");

-- CreateIndex
CREATE INDEX "Import_createdById_idx" ON "Import"("createdById");

-- CreateIndex
CREATE INDEX "Import_fileId_idx" ON "Import"("fileId");

-- CreateIndex
CREATE INDEX "Import_sourceId_idx" ON "Import"("sourceId");

-- CreateIndex
CREATE INDEX "Import_repeatsId_idx" ON "Import"("repeatsId");

-- CreateIndex
CREATE INDEX "Import_planId_idx" ON "Import"("planId");

-- CreateIndex
CREATE UNIQUE INDEX "ImportMapping_sourceId_sheet_key" ON "ImportMapping"("sourceId", "sheet");

-- CreateIndex
CREATE INDEX "KoladaTie_seriesId_idx" ON "KoladaTie"("seriesId");

-- CreateIndex
CREATE UNIQUE INDEX "KoladaTie_kpiId_seriesId_key" ON "KoladaTie"("kpiId", "seriesId");

-- CreateIndex
CREATE UNIQUE INDEX "SourceCase_key_key" ON "SourceCase"("key");

-- CreateIndex
CREATE INDEX "SourceCase_seriesId_idx" ON "SourceCase"("seriesId");

-- CreateIndex
CREATE INDEX "SourceCase_handledAt_idx" ON "SourceCase"("handledAt");

-- CreateIndex
CREATE UNIQUE INDEX "Gathering_slug_key" ON "Gathering"("slug");

-- CreateIndex
CREATE INDEX "GatheringAttendance_organisationId_idx" ON "GatheringAttendance"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "GatheringAttendance_gatheringId_organisationId_key" ON "GatheringAttendance"("gatheringId", "organisationId");

-- CreateIndex
CREATE INDEX "GatheringPossibleAction_possibleActionId_idx" ON "GatheringPossibleAction"("possibleActionId");

-- CreateIndex
CREATE UNIQUE INDEX "GatheringPossibleAction_gatheringId_possibleActionId_key" ON "GatheringPossibleAction"("gatheringId", "possibleActionId");

-- CreateIndex
CREATE INDEX "GatheringCommitment_commitmentId_idx" ON "GatheringCommitment"("commitmentId");

-- CreateIndex
CREATE UNIQUE INDEX "GatheringCommitment_gatheringId_commitmentId_key" ON "GatheringCommitment"("gatheringId", "commitmentId");

-- CreateIndex
CREATE UNIQUE INDEX "OrganisationAlias_written_key" ON "OrganisationAlias"("written");

-- CreateIndex
CREATE INDEX "OrganisationAlias_organisationId_idx" ON "OrganisationAlias"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "Survey_slug_key" ON "Survey"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Survey_openLinkHash_key" ON "Survey"("openLinkHash");

-- CreateIndex
CREATE INDEX "Survey_gatheringId_idx" ON "Survey"("gatheringId");

-- CreateIndex
CREATE UNIQUE INDEX "SurveyQuestion_surveyId_position_key" ON "SurveyQuestion"("surveyId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "SurveyInvitation_tokenHash_key" ON "SurveyInvitation"("tokenHash");

-- CreateIndex
CREATE INDEX "SurveyInvitation_organisationId_idx" ON "SurveyInvitation"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "SurveyInvitation_surveyId_email_key" ON "SurveyInvitation"("surveyId", "email");

-- CreateIndex
CREATE INDEX "SurveyAnswer_surveyId_idx" ON "SurveyAnswer"("surveyId");

-- CreateIndex
CREATE INDEX "Grant_year_idx" ON "Grant"("year");

-- CreateIndex
CREATE INDEX "Grant_organisationId_idx" ON "Grant"("organisationId");

-- CreateIndex
CREATE INDEX "Grant_areaId_idx" ON "Grant"("areaId");

-- CreateIndex
CREATE INDEX "Grant_sourceId_idx" ON "Grant"("sourceId");
