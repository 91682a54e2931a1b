-- AlterTable
ALTER TABLE "IndicatorEvent" ADD COLUMN "decidedOn" TEXT;
ALTER TABLE "IndicatorEvent" ADD COLUMN "recordedAt" DATETIME;
ALTER TABLE "IndicatorEvent" ADD COLUMN "recordedName" TEXT;

-- CreateTable
CREATE TABLE "StoredFile" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "sha256" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "storedAt" DATETIME NOT NULL,
    "storedName" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Milestone" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "commitmentId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "dueOn" TEXT,
    "doneOn" TEXT,
    CONSTRAINT "Milestone_commitmentId_fkey" FOREIGN KEY ("commitmentId") REFERENCES "Commitment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CommitmentLink" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "commitmentId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    CONSTRAINT "CommitmentLink_commitmentId_fkey" FOREIGN KEY ("commitmentId") REFERENCES "Commitment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "GoalLineage" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "fromId" INTEGER NOT NULL,
    "toId" INTEGER NOT NULL,
    CONSTRAINT "GoalLineage_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Goal" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "GoalLineage_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Goal" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CommitmentLineage" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "fromId" INTEGER NOT NULL,
    "toId" INTEGER NOT NULL,
    CONSTRAINT "CommitmentLineage_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Commitment" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CommitmentLineage_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Commitment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CommitmentBulkEdit" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "planId" INTEGER NOT NULL,
    "at" DATETIME NOT NULL,
    "actorId" TEXT,
    "actorName" TEXT NOT NULL,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL,
    "undoneAt" DATETIME,
    "undoneName" TEXT,
    CONSTRAINT "CommitmentBulkEdit_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReferenceValue" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "seriesId" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "value" REAL NOT NULL,
    "year" INTEGER,
    "decidedBy" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "sourceId" INTEGER,
    "locator" TEXT,
    "statedAt" DATETIME NOT NULL,
    "statedName" TEXT NOT NULL,
    "replacedAt" DATETIME,
    "withdrawnReason" TEXT,
    CONSTRAINT "ReferenceValue_seriesId_fkey" FOREIGN KEY ("seriesId") REFERENCES "Series" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ReferenceValue_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Commitment" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "slug" TEXT NOT NULL,
    "goalId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "plainReading" TEXT,
    "timeFrame" TEXT,
    "sourceId" INTEGER NOT NULL,
    "locator" TEXT NOT NULL,
    "timeFrameInPlan" BOOLEAN NOT NULL DEFAULT true,
    "startsOn" TEXT,
    "endsOn" TEXT,
    "responsibleRoles" TEXT,
    "targetGroup" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "Commitment_goalId_fkey" FOREIGN KEY ("goalId") REFERENCES "Goal" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Commitment_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Commitment" ("goalId", "id", "label", "locator", "plainReading", "position", "slug", "sourceId", "text", "timeFrame") SELECT "goalId", "id", "label", "locator", "plainReading", "position", "slug", "sourceId", "text", "timeFrame" FROM "Commitment";
DROP TABLE "Commitment";
ALTER TABLE "new_Commitment" RENAME TO "Commitment";
CREATE UNIQUE INDEX "Commitment_slug_key" ON "Commitment"("slug");
CREATE UNIQUE INDEX "Commitment_goalId_position_key" ON "Commitment"("goalId", "position");
CREATE TABLE "new_Goal" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "planId" INTEGER NOT NULL,
    "parentId" INTEGER,
    "kind" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "shortTitle" TEXT NOT NULL,
    "commitmentsTitle" TEXT,
    "supportTitle" TEXT,
    "sourceId" INTEGER NOT NULL,
    "locator" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "Goal_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Goal_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Goal" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Goal_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Goal" ("commitmentsTitle", "id", "kind", "locator", "number", "parentId", "planId", "shortTitle", "sourceId", "supportTitle", "title") SELECT "commitmentsTitle", "id", "kind", "locator", "number", "parentId", "planId", "shortTitle", "sourceId", "supportTitle", "title" FROM "Goal";
DROP TABLE "Goal";
ALTER TABLE "new_Goal" RENAME TO "Goal";
CREATE INDEX "Goal_parentId_idx" ON "Goal"("parentId");
CREATE UNIQUE INDEX "Goal_planId_kind_number_key" ON "Goal"("planId", "kind", "number");
CREATE TABLE "new_Indicator" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "shortName" TEXT NOT NULL,
    "chartTitle" TEXT,
    "definition" TEXT,
    "statedSource" TEXT,
    "unit" TEXT NOT NULL,
    "direction" TEXT,
    "state" TEXT NOT NULL,
    "isOwn" BOOLEAN NOT NULL DEFAULT false,
    "isDemo" BOOLEAN NOT NULL DEFAULT false,
    "comparabilityNote" TEXT,
    "method" TEXT,
    "collection" TEXT,
    "levels" TEXT NOT NULL DEFAULT '',
    "breakdowns" TEXT NOT NULL DEFAULT '',
    "frequency" TEXT,
    "owner" TEXT,
    "nextPublicationOn" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1
);
INSERT INTO "new_Indicator" ("chartTitle", "comparabilityNote", "definition", "direction", "id", "isDemo", "isOwn", "name", "shortName", "slug", "state", "statedSource", "unit") SELECT "chartTitle", "comparabilityNote", "definition", "direction", "id", "isDemo", "isOwn", "name", "shortName", "slug", "state", "statedSource", "unit" FROM "Indicator";
DROP TABLE "Indicator";
ALTER TABLE "new_Indicator" RENAME TO "Indicator";
CREATE UNIQUE INDEX "Indicator_slug_key" ON "Indicator"("slug");
CREATE TABLE "new_Observation" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "seriesId" INTEGER NOT NULL,
    "cell" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "replacedAt" DATETIME,
    "areaId" INTEGER,
    "organisationId" INTEGER,
    "year" INTEGER NOT NULL,
    "yearInferred" BOOLEAN NOT NULL DEFAULT false,
    "breakdown" TEXT NOT NULL,
    "valueType" TEXT NOT NULL,
    "value" REAL,
    "low" REAL,
    "high" REAL,
    "words" TEXT,
    "missingReason" TEXT,
    "numerator" INTEGER,
    "denominator" INTEGER,
    "note" TEXT,
    "statusReportId" INTEGER,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revisionReason" TEXT,
    "recordedById" TEXT,
    CONSTRAINT "Observation_seriesId_fkey" FOREIGN KEY ("seriesId") REFERENCES "Series" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Observation_areaId_fkey" FOREIGN KEY ("areaId") REFERENCES "Area" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Observation_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Observation_statusReportId_fkey" FOREIGN KEY ("statusReportId") REFERENCES "StatusReport" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Observation_recordedById_fkey" FOREIGN KEY ("recordedById") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Observation" ("areaId", "breakdown", "cell", "createdAt", "denominator", "high", "id", "low", "missingReason", "note", "numerator", "organisationId", "replacedAt", "revision", "seriesId", "statusReportId", "value", "valueType", "words", "year", "yearInferred") SELECT "areaId", "breakdown", "cell", "createdAt", "denominator", "high", "id", "low", "missingReason", "note", "numerator", "organisationId", "replacedAt", "revision", "seriesId", "statusReportId", "value", "valueType", "words", "year", "yearInferred" FROM "Observation";
DROP TABLE "Observation";
ALTER TABLE "new_Observation" RENAME TO "Observation";
CREATE INDEX "Observation_seriesId_year_idx" ON "Observation"("seriesId", "year");
CREATE INDEX "Observation_areaId_idx" ON "Observation"("areaId");
CREATE INDEX "Observation_organisationId_idx" ON "Observation"("organisationId");
CREATE INDEX "Observation_statusReportId_idx" ON "Observation"("statusReportId");
CREATE INDEX "Observation_recordedById_idx" ON "Observation"("recordedById");
CREATE UNIQUE INDEX "Observation_seriesId_cell_revision_key" ON "Observation"("seriesId", "cell", "revision");
CREATE TABLE "new_Plan" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "periodFrom" INTEGER NOT NULL,
    "periodTo" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "adoptedOn" TEXT,
    "caseNumber" TEXT,
    "documentUrl" TEXT,
    "note" TEXT,
    "supersededById" INTEGER,
    "decidedBy" TEXT,
    "basedOnId" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,
    "isDemo" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "Plan_supersededById_fkey" FOREIGN KEY ("supersededById") REFERENCES "Plan" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Plan_basedOnId_fkey" FOREIGN KEY ("basedOnId") REFERENCES "Plan" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Plan" ("adoptedOn", "caseNumber", "documentUrl", "id", "kind", "note", "periodFrom", "periodTo", "slug", "state", "supersededById", "title") SELECT "adoptedOn", "caseNumber", "documentUrl", "id", "kind", "note", "periodFrom", "periodTo", "slug", "state", "supersededById", "title" FROM "Plan";
DROP TABLE "Plan";
ALTER TABLE "new_Plan" RENAME TO "Plan";
CREATE UNIQUE INDEX "Plan_slug_key" ON "Plan"("slug");
CREATE INDEX "Plan_supersededById_idx" ON "Plan"("supersededById");
CREATE INDEX "Plan_basedOnId_idx" ON "Plan"("basedOnId");
CREATE TABLE "new_Series" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "slug" TEXT NOT NULL,
    "indicatorId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "shortLabel" TEXT NOT NULL,
    "population" TEXT,
    "level" TEXT NOT NULL,
    "lastYear" INTEGER,
    "ending" TEXT,
    "endedBy" TEXT,
    "endReason" TEXT,
    "question" TEXT,
    "firstYear" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "Series_indicatorId_fkey" FOREIGN KEY ("indicatorId") REFERENCES "Indicator" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Series" ("endReason", "endedBy", "ending", "id", "indicatorId", "label", "lastYear", "level", "population", "position", "shortLabel", "slug") SELECT "endReason", "endedBy", "ending", "id", "indicatorId", "label", "lastYear", "level", "population", "position", "shortLabel", "slug" FROM "Series";
DROP TABLE "Series";
ALTER TABLE "new_Series" RENAME TO "Series";
CREATE UNIQUE INDEX "Series_indicatorId_slug_key" ON "Series"("indicatorId", "slug");
CREATE UNIQUE INDEX "Series_indicatorId_position_key" ON "Series"("indicatorId", "position");
CREATE TABLE "new_Source" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "slug" TEXT NOT NULL,
    "publisher" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "edition" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "population" TEXT,
    "howCollected" TEXT,
    "url" TEXT,
    "urlNote" TEXT,
    "fetchedOn" TEXT,
    "fileSha256" TEXT,
    "contact" TEXT,
    "note" TEXT,
    "fileId" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "Source_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Source" ("contact", "edition", "fetchedOn", "fileSha256", "howCollected", "id", "kind", "note", "population", "publisher", "slug", "title", "url", "urlNote") SELECT "contact", "edition", "fetchedOn", "fileSha256", "howCollected", "id", "kind", "note", "population", "publisher", "slug", "title", "url", "urlNote" FROM "Source";
DROP TABLE "Source";
ALTER TABLE "new_Source" RENAME TO "Source";
CREATE UNIQUE INDEX "Source_slug_key" ON "Source"("slug");
CREATE INDEX "Source_fileId_idx" ON "Source"("fileId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE UNIQUE INDEX "StoredFile_sha256_key" ON "StoredFile"("sha256");

-- CreateIndex
CREATE UNIQUE INDEX "Milestone_commitmentId_position_key" ON "Milestone"("commitmentId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "CommitmentLink_commitmentId_position_key" ON "CommitmentLink"("commitmentId", "position");

-- CreateIndex
CREATE INDEX "GoalLineage_toId_idx" ON "GoalLineage"("toId");

-- CreateIndex
CREATE UNIQUE INDEX "GoalLineage_fromId_toId_key" ON "GoalLineage"("fromId", "toId");

-- CreateIndex
CREATE INDEX "CommitmentLineage_toId_idx" ON "CommitmentLineage"("toId");

-- CreateIndex
CREATE UNIQUE INDEX "CommitmentLineage_fromId_toId_key" ON "CommitmentLineage"("fromId", "toId");

-- CreateIndex
CREATE INDEX "CommitmentBulkEdit_planId_idx" ON "CommitmentBulkEdit"("planId");

-- CreateIndex
CREATE INDEX "ReferenceValue_seriesId_kind_idx" ON "ReferenceValue"("seriesId", "kind");

-- CreateIndex
CREATE INDEX "ReferenceValue_sourceId_idx" ON "ReferenceValue"("sourceId");
