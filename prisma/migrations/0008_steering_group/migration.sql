-- CreateTable
CREATE TABLE "Meeting" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "heldOn" TEXT NOT NULL,
    "time" TEXT NOT NULL DEFAULT '',
    "place" TEXT NOT NULL DEFAULT '',
    "title" TEXT NOT NULL,
    "roundId" INTEGER,
    "state" TEXT NOT NULL,
    "openedAt" DATETIME,
    "closedAt" DATETIME,
    "closedName" TEXT,
    "introduction" TEXT NOT NULL DEFAULT '',
    "summarySentAt" DATETIME,
    "version" INTEGER NOT NULL DEFAULT 1,
    "isDemo" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" DATETIME NOT NULL,
    "createdName" TEXT NOT NULL,
    CONSTRAINT "Meeting_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "ReportingRound" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AgendaPoint" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "meetingId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL DEFAULT '',
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "notes" TEXT NOT NULL DEFAULT '',
    "minutes" INTEGER,
    "treatedAt" DATETIME,
    "outcome" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "AgendaPoint_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Decision" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "meetingId" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "pointId" INTEGER,
    "goalId" INTEGER,
    "commitmentId" INTEGER,
    "followUpId" INTEGER,
    "what" TEXT NOT NULL,
    "dueOn" TEXT,
    "caseNumber" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "isDemo" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" DATETIME NOT NULL,
    "createdName" TEXT NOT NULL,
    CONSTRAINT "Decision_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Decision_pointId_fkey" FOREIGN KEY ("pointId") REFERENCES "AgendaPoint" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Decision_goalId_fkey" FOREIGN KEY ("goalId") REFERENCES "Goal" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Decision_commitmentId_fkey" FOREIGN KEY ("commitmentId") REFERENCES "Commitment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Decision_followUpId_fkey" FOREIGN KEY ("followUpId") REFERENCES "AnnualFollowUp" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DecisionOrganisation" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "decisionId" INTEGER NOT NULL,
    "organisationId" INTEGER NOT NULL,
    "reportedAt" DATETIME,
    "reportedName" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "DecisionOrganisation_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "DecisionOrganisation_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DecisionStep" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "decisionId" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "byName" TEXT NOT NULL,
    "organisationId" INTEGER,
    "meetingId" INTEGER,
    "text" TEXT NOT NULL DEFAULT '',
    "dueOn" TEXT,
    CONSTRAINT "DecisionStep_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "DecisionStep_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "DecisionStep_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MeetingLink" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "tokenHash" TEXT NOT NULL,
    "meetingId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "createdName" TEXT NOT NULL,
    "revokedAt" DATETIME,
    "revokedName" TEXT,
    "revokedReason" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "MeetingLink_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MeetingLinkUse" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "linkId" INTEGER NOT NULL,
    "at" DATETIME NOT NULL,
    "kind" TEXT NOT NULL,
    "detail" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "MeetingLinkUse_linkId_fkey" FOREIGN KEY ("linkId") REFERENCES "MeetingLink" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SteeringBrief" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "meetingId" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "content" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "frozenAt" DATETIME NOT NULL,
    "frozenName" TEXT NOT NULL,
    CONSTRAINT "SteeringBrief_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SteeringBriefFile" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "briefId" INTEGER NOT NULL,
    "format" TEXT NOT NULL,
    "bytes" BLOB NOT NULL,
    "sha256" TEXT NOT NULL,
    "madeAt" DATETIME NOT NULL,
    CONSTRAINT "SteeringBriefFile_briefId_fkey" FOREIGN KEY ("briefId") REFERENCES "SteeringBrief" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Meeting_roundId_idx" ON "Meeting"("roundId");

-- CreateIndex
CREATE UNIQUE INDEX "AgendaPoint_meetingId_position_key" ON "AgendaPoint"("meetingId", "position");

-- CreateIndex
CREATE INDEX "Decision_pointId_idx" ON "Decision"("pointId");

-- CreateIndex
CREATE INDEX "Decision_goalId_idx" ON "Decision"("goalId");

-- CreateIndex
CREATE INDEX "Decision_commitmentId_idx" ON "Decision"("commitmentId");

-- CreateIndex
CREATE INDEX "Decision_followUpId_idx" ON "Decision"("followUpId");

-- CreateIndex
CREATE UNIQUE INDEX "Decision_meetingId_number_key" ON "Decision"("meetingId", "number");

-- CreateIndex
CREATE INDEX "DecisionOrganisation_organisationId_idx" ON "DecisionOrganisation"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "DecisionOrganisation_decisionId_organisationId_key" ON "DecisionOrganisation"("decisionId", "organisationId");

-- CreateIndex
CREATE INDEX "DecisionStep_decisionId_idx" ON "DecisionStep"("decisionId");

-- CreateIndex
CREATE INDEX "DecisionStep_organisationId_idx" ON "DecisionStep"("organisationId");

-- CreateIndex
CREATE INDEX "DecisionStep_meetingId_idx" ON "DecisionStep"("meetingId");

-- CreateIndex
CREATE UNIQUE INDEX "MeetingLink_tokenHash_key" ON "MeetingLink"("tokenHash");

-- CreateIndex
CREATE INDEX "MeetingLink_meetingId_idx" ON "MeetingLink"("meetingId");

-- CreateIndex
CREATE INDEX "MeetingLinkUse_linkId_idx" ON "MeetingLinkUse"("linkId");

-- CreateIndex
CREATE UNIQUE INDEX "SteeringBrief_meetingId_number_key" ON "SteeringBrief"("meetingId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "SteeringBriefFile_briefId_format_key" ON "SteeringBriefFile"("briefId", "format");
