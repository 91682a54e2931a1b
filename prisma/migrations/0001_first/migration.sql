-- CreateTable
CREATE TABLE "Installation" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT DEFAULT 1,
    "isExample" BOOLEAN NOT NULL,
    "partnershipName" TEXT NOT NULL,
    "helplineName" TEXT NOT NULL,
    "helplineNumber" TEXT NOT NULL,
    "quickExitUrl" TEXT NOT NULL,
    "contactEmail" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);

-- CreateTable
CREATE TABLE "Organisation" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "shortName" TEXT NOT NULL,
    "kind" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "User" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "organisationId" INTEGER,
    "passwordHash" TEXT,
    "isDemo" BOOLEAN NOT NULL DEFAULT false,
    "disabledAt" DATETIME,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "User_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Session" (
    "idHash" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SingleUseLink" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "tokenHash" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "userId" TEXT,
    "expiresAt" DATETIME NOT NULL,
    "usedAt" DATETIME,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "SingleUseLink_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Source" (
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
    "note" TEXT
);

-- CreateTable
CREATE TABLE "ResponseRate" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "sourceId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "part" TEXT NOT NULL,
    "percent" REAL NOT NULL,
    CONSTRAINT "ResponseRate_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Area" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Plan" (
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
    CONSTRAINT "Plan_supersededById_fkey" FOREIGN KEY ("supersededById") REFERENCES "Plan" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Goal" (
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
    CONSTRAINT "Goal_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Goal_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Goal" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Goal_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "GoalContext" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "goalId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "locator" TEXT NOT NULL,
    CONSTRAINT "GoalContext_goalId_fkey" FOREIGN KEY ("goalId") REFERENCES "Goal" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Precondition" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "goalId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "locator" TEXT NOT NULL,
    CONSTRAINT "Precondition_goalId_fkey" FOREIGN KEY ("goalId") REFERENCES "Goal" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Effect" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "goalId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "term" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "locator" TEXT NOT NULL,
    CONSTRAINT "Effect_goalId_fkey" FOREIGN KEY ("goalId") REFERENCES "Goal" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Outcome" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "goalId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "locator" TEXT NOT NULL,
    CONSTRAINT "Outcome_goalId_fkey" FOREIGN KEY ("goalId") REFERENCES "Goal" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PossibleAction" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "goalId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "recurrence" TEXT,
    "locator" TEXT NOT NULL,
    CONSTRAINT "PossibleAction_goalId_fkey" FOREIGN KEY ("goalId") REFERENCES "Goal" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SupportTip" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "goalId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "locator" TEXT NOT NULL,
    CONSTRAINT "SupportTip_goalId_fkey" FOREIGN KEY ("goalId") REFERENCES "Goal" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Commitment" (
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
    CONSTRAINT "Commitment_goalId_fkey" FOREIGN KEY ("goalId") REFERENCES "Goal" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Commitment_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CommitmentOrganisation" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "commitmentId" INTEGER NOT NULL,
    "organisationId" INTEGER NOT NULL,
    "role" TEXT NOT NULL,
    "assignedById" TEXT,
    "assignedAt" DATETIME,
    CONSTRAINT "CommitmentOrganisation_commitmentId_fkey" FOREIGN KEY ("commitmentId") REFERENCES "Commitment" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CommitmentOrganisation_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CommitmentOrganisation_assignedById_fkey" FOREIGN KEY ("assignedById") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Indicator" (
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
    "comparabilityNote" TEXT
);

-- CreateTable
CREATE TABLE "GoalIndicator" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "goalId" INTEGER NOT NULL,
    "indicatorId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "locator" TEXT NOT NULL,
    CONSTRAINT "GoalIndicator_goalId_fkey" FOREIGN KEY ("goalId") REFERENCES "Goal" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "GoalIndicator_indicatorId_fkey" FOREIGN KEY ("indicatorId") REFERENCES "Indicator" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CommitmentIndicator" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "commitmentId" INTEGER NOT NULL,
    "indicatorId" INTEGER NOT NULL,
    CONSTRAINT "CommitmentIndicator_commitmentId_fkey" FOREIGN KEY ("commitmentId") REFERENCES "Commitment" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CommitmentIndicator_indicatorId_fkey" FOREIGN KEY ("indicatorId") REFERENCES "Indicator" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "IndicatorEvent" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "indicatorId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "toState" TEXT NOT NULL,
    "year" INTEGER,
    "decidedBy" TEXT,
    "reason" TEXT NOT NULL,
    "sourceId" INTEGER,
    "locator" TEXT,
    CONSTRAINT "IndicatorEvent_indicatorId_fkey" FOREIGN KEY ("indicatorId") REFERENCES "Indicator" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "IndicatorEvent_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "IndicatorText" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "indicatorId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "sourceId" INTEGER,
    "locator" TEXT,
    CONSTRAINT "IndicatorText_indicatorId_fkey" FOREIGN KEY ("indicatorId") REFERENCES "Indicator" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "IndicatorText_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Series" (
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
    CONSTRAINT "Series_indicatorId_fkey" FOREIGN KEY ("indicatorId") REFERENCES "Indicator" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SeriesSuccession" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "fromId" INTEGER NOT NULL,
    "toId" INTEGER NOT NULL,
    "year" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "sourceId" INTEGER,
    "locator" TEXT,
    CONSTRAINT "SeriesSuccession_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Series" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "SeriesSuccession_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Series" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "SeriesSuccession_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Observation" (
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
    CONSTRAINT "Observation_seriesId_fkey" FOREIGN KEY ("seriesId") REFERENCES "Series" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Observation_areaId_fkey" FOREIGN KEY ("areaId") REFERENCES "Area" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Observation_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Observation_statusReportId_fkey" FOREIGN KEY ("statusReportId") REFERENCES "StatusReport" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Citation" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "observationId" INTEGER NOT NULL,
    "sourceId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "locator" TEXT NOT NULL,
    "quotedText" TEXT NOT NULL,
    CONSTRAINT "Citation_observationId_fkey" FOREIGN KEY ("observationId") REFERENCES "Observation" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Citation_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReportingRound" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "slug" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "planId" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "phase" TEXT NOT NULL,
    "opensOn" TEXT NOT NULL,
    "dueOn" TEXT NOT NULL,
    "isDemo" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "ReportingRound_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "StatusReport" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "roundId" INTEGER NOT NULL,
    "commitmentId" INTEGER NOT NULL,
    "organisationId" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "degree" TEXT,
    "course" TEXT,
    "reason" TEXT NOT NULL DEFAULT '',
    "done" TEXT NOT NULL DEFAULT '',
    "obstacles" TEXT NOT NULL DEFAULT '',
    "nextStep" TEXT NOT NULL DEFAULT '',
    "submittedAt" DATETIME,
    "submittedById" TEXT,
    "acceptedAt" DATETIME,
    "isDemo" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "StatusReport_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "ReportingRound" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "StatusReport_commitmentId_fkey" FOREIGN KEY ("commitmentId") REFERENCES "Commitment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "StatusReport_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "StatusReport_submittedById_fkey" FOREIGN KEY ("submittedById") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "StatusReportContribution" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "statusReportId" INTEGER NOT NULL,
    "indicatorId" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    CONSTRAINT "StatusReportContribution_statusReportId_fkey" FOREIGN KEY ("statusReportId") REFERENCES "StatusReport" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "StatusReportContribution_indicatorId_fkey" FOREIGN KEY ("indicatorId") REFERENCES "Indicator" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "StatusReportOwnValue" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "statusReportId" INTEGER NOT NULL,
    "indicatorId" INTEGER NOT NULL,
    "seriesId" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    CONSTRAINT "StatusReportOwnValue_statusReportId_fkey" FOREIGN KEY ("statusReportId") REFERENCES "StatusReport" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "StatusReportOwnValue_indicatorId_fkey" FOREIGN KEY ("indicatorId") REFERENCES "Indicator" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "StatusReportOwnValue_seriesId_fkey" FOREIGN KEY ("seriesId") REFERENCES "Series" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "HistoryEvent" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "at" DATETIME NOT NULL,
    "actorId" TEXT,
    "actorName" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "message" TEXT NOT NULL DEFAULT '',
    "data" TEXT NOT NULL DEFAULT '{}'
);

-- CreateIndex
CREATE UNIQUE INDEX "Organisation_slug_key" ON "Organisation"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "User_organisationId_idx" ON "User"("organisationId");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "SingleUseLink_tokenHash_key" ON "SingleUseLink"("tokenHash");

-- CreateIndex
CREATE INDEX "SingleUseLink_userId_idx" ON "SingleUseLink"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Source_slug_key" ON "Source"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "ResponseRate_sourceId_position_key" ON "ResponseRate"("sourceId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Area_code_key" ON "Area"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Plan_slug_key" ON "Plan"("slug");

-- CreateIndex
CREATE INDEX "Plan_supersededById_idx" ON "Plan"("supersededById");

-- CreateIndex
CREATE INDEX "Goal_parentId_idx" ON "Goal"("parentId");

-- CreateIndex
CREATE UNIQUE INDEX "Goal_planId_kind_number_key" ON "Goal"("planId", "kind", "number");

-- CreateIndex
CREATE UNIQUE INDEX "GoalContext_goalId_position_key" ON "GoalContext"("goalId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Precondition_goalId_position_key" ON "Precondition"("goalId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Effect_goalId_term_position_key" ON "Effect"("goalId", "term", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Outcome_goalId_position_key" ON "Outcome"("goalId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "PossibleAction_goalId_position_key" ON "PossibleAction"("goalId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "SupportTip_goalId_position_key" ON "SupportTip"("goalId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Commitment_slug_key" ON "Commitment"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Commitment_goalId_position_key" ON "Commitment"("goalId", "position");

-- CreateIndex
CREATE INDEX "CommitmentOrganisation_organisationId_idx" ON "CommitmentOrganisation"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "CommitmentOrganisation_commitmentId_organisationId_key" ON "CommitmentOrganisation"("commitmentId", "organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "Indicator_slug_key" ON "Indicator"("slug");

-- CreateIndex
CREATE INDEX "GoalIndicator_indicatorId_idx" ON "GoalIndicator"("indicatorId");

-- CreateIndex
CREATE UNIQUE INDEX "GoalIndicator_goalId_indicatorId_key" ON "GoalIndicator"("goalId", "indicatorId");

-- CreateIndex
CREATE INDEX "CommitmentIndicator_indicatorId_idx" ON "CommitmentIndicator"("indicatorId");

-- CreateIndex
CREATE UNIQUE INDEX "CommitmentIndicator_commitmentId_indicatorId_key" ON "CommitmentIndicator"("commitmentId", "indicatorId");

-- CreateIndex
CREATE INDEX "IndicatorEvent_sourceId_idx" ON "IndicatorEvent"("sourceId");

-- CreateIndex
CREATE UNIQUE INDEX "IndicatorEvent_indicatorId_position_key" ON "IndicatorEvent"("indicatorId", "position");

-- CreateIndex
CREATE INDEX "IndicatorText_sourceId_idx" ON "IndicatorText"("sourceId");

-- CreateIndex
CREATE UNIQUE INDEX "IndicatorText_indicatorId_position_key" ON "IndicatorText"("indicatorId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Series_indicatorId_slug_key" ON "Series"("indicatorId", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "Series_indicatorId_position_key" ON "Series"("indicatorId", "position");

-- CreateIndex
CREATE INDEX "SeriesSuccession_toId_idx" ON "SeriesSuccession"("toId");

-- CreateIndex
CREATE INDEX "SeriesSuccession_sourceId_idx" ON "SeriesSuccession"("sourceId");

-- CreateIndex
CREATE UNIQUE INDEX "SeriesSuccession_fromId_toId_key" ON "SeriesSuccession"("fromId", "toId");

-- CreateIndex
CREATE INDEX "Observation_seriesId_year_idx" ON "Observation"("seriesId", "year");

-- CreateIndex
CREATE INDEX "Observation_areaId_idx" ON "Observation"("areaId");

-- CreateIndex
CREATE INDEX "Observation_organisationId_idx" ON "Observation"("organisationId");

-- CreateIndex
CREATE INDEX "Observation_statusReportId_idx" ON "Observation"("statusReportId");

-- CreateIndex
CREATE UNIQUE INDEX "Observation_seriesId_cell_revision_key" ON "Observation"("seriesId", "cell", "revision");

-- CreateIndex
CREATE INDEX "Citation_sourceId_idx" ON "Citation"("sourceId");

-- CreateIndex
CREATE UNIQUE INDEX "Citation_observationId_position_key" ON "Citation"("observationId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "ReportingRound_slug_key" ON "ReportingRound"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "ReportingRound_year_key" ON "ReportingRound"("year");

-- CreateIndex
CREATE INDEX "ReportingRound_planId_idx" ON "ReportingRound"("planId");

-- CreateIndex
CREATE INDEX "StatusReport_commitmentId_idx" ON "StatusReport"("commitmentId");

-- CreateIndex
CREATE INDEX "StatusReport_organisationId_idx" ON "StatusReport"("organisationId");

-- CreateIndex
CREATE INDEX "StatusReport_submittedById_idx" ON "StatusReport"("submittedById");

-- CreateIndex
CREATE UNIQUE INDEX "StatusReport_roundId_commitmentId_organisationId_key" ON "StatusReport"("roundId", "commitmentId", "organisationId");

-- CreateIndex
CREATE INDEX "StatusReportContribution_indicatorId_idx" ON "StatusReportContribution"("indicatorId");

-- CreateIndex
CREATE UNIQUE INDEX "StatusReportContribution_statusReportId_indicatorId_key" ON "StatusReportContribution"("statusReportId", "indicatorId");

-- CreateIndex
CREATE INDEX "StatusReportOwnValue_indicatorId_idx" ON "StatusReportOwnValue"("indicatorId");

-- CreateIndex
CREATE INDEX "StatusReportOwnValue_seriesId_idx" ON "StatusReportOwnValue"("seriesId");

-- CreateIndex
CREATE UNIQUE INDEX "StatusReportOwnValue_statusReportId_seriesId_key" ON "StatusReportOwnValue"("statusReportId", "seriesId");

-- CreateIndex
CREATE INDEX "HistoryEvent_subjectType_subjectId_idx" ON "HistoryEvent"("subjectType", "subjectId");
