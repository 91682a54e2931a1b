-- CreateTable
CREATE TABLE "MilestoneDate" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "milestoneId" INTEGER NOT NULL,
    "dueOn" TEXT,
    "replacedAt" DATETIME NOT NULL,
    "replacedName" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    CONSTRAINT "MilestoneDate_milestoneId_fkey" FOREIGN KEY ("milestoneId") REFERENCES "Milestone" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RoundQuestion" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "roundId" INTEGER NOT NULL,
    "field" TEXT NOT NULL,
    "isAsked" BOOLEAN NOT NULL,
    "isRequired" BOOLEAN NOT NULL,
    "helpText" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "RoundQuestion_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "ReportingRound" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RoundExemption" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "roundId" INTEGER NOT NULL,
    "organisationId" INTEGER,
    "commitmentId" INTEGER,
    "reason" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "byName" TEXT NOT NULL,
    CONSTRAINT "RoundExemption_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "ReportingRound" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "RoundExemption_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "RoundExemption_commitmentId_fkey" FOREIGN KEY ("commitmentId") REFERENCES "Commitment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RoundExtension" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "roundId" INTEGER NOT NULL,
    "organisationId" INTEGER NOT NULL,
    "until" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "byName" TEXT NOT NULL,
    CONSTRAINT "RoundExtension_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "ReportingRound" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "RoundExtension_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RoundVisit" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "roundId" INTEGER NOT NULL,
    "organisationId" INTEGER NOT NULL,
    "firstAt" DATETIME NOT NULL,
    "lastAt" DATETIME NOT NULL,
    "lastName" TEXT NOT NULL,
    CONSTRAINT "RoundVisit_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "ReportingRound" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "RoundVisit_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RoundReminder" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "roundId" INTEGER NOT NULL,
    "daysFromDue" INTEGER NOT NULL,
    CONSTRAINT "RoundReminder_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "ReportingRound" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReportSubmission" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "statusReportId" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "at" DATETIME NOT NULL,
    "byName" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    CONSTRAINT "ReportSubmission_statusReportId_fkey" FOREIGN KEY ("statusReportId") REFERENCES "StatusReport" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "WorkingCopy" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "roundId" INTEGER NOT NULL,
    "commitmentId" INTEGER NOT NULL,
    "organisationId" INTEGER NOT NULL,
    "author" TEXT NOT NULL,
    "authorName" TEXT NOT NULL,
    "baseVersion" INTEGER NOT NULL,
    "content" TEXT NOT NULL,
    "savedAt" DATETIME NOT NULL,
    CONSTRAINT "WorkingCopy_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "ReportingRound" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "WorkingCopy_commitmentId_fkey" FOREIGN KEY ("commitmentId") REFERENCES "Commitment" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "WorkingCopy_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "StatusReportMilestone" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "statusReportId" INTEGER NOT NULL,
    "milestoneId" INTEGER NOT NULL,
    "doneOn" TEXT,
    "newDueOn" TEXT,
    "reason" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "StatusReportMilestone_statusReportId_fkey" FOREIGN KEY ("statusReportId") REFERENCES "StatusReport" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "StatusReportMilestone_milestoneId_fkey" FOREIGN KEY ("milestoneId") REFERENCES "Milestone" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Assessment" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "statusReportId" INTEGER NOT NULL,
    "degree" TEXT NOT NULL,
    "course" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "at" DATETIME NOT NULL,
    "byId" TEXT,
    "byName" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "Assessment_statusReportId_fkey" FOREIGN KEY ("statusReportId") REFERENCES "StatusReport" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Assessment_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReportComment" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "statusReportId" INTEGER NOT NULL,
    "at" DATETIME NOT NULL,
    "authorId" TEXT,
    "authorName" TEXT NOT NULL,
    "audience" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "mentions" TEXT NOT NULL DEFAULT '[]',
    CONSTRAINT "ReportComment_statusReportId_fkey" FOREIGN KEY ("statusReportId") REFERENCES "StatusReport" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ReportComment_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ContactPerson" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "organisationId" INTEGER NOT NULL,
    "commitmentId" INTEGER,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "phone" TEXT NOT NULL DEFAULT '',
    "userId" TEXT,
    "fromOn" TEXT NOT NULL,
    "toOn" TEXT,
    "successorId" INTEGER,
    "bouncedAt" DATETIME,
    "bounceReason" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "ContactPerson_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ContactPerson_commitmentId_fkey" FOREIGN KEY ("commitmentId") REFERENCES "Commitment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ContactPerson_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "ContactPerson_successorId_fkey" FOREIGN KEY ("successorId") REFERENCES "ContactPerson" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AnswerLink" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "tokenHash" TEXT NOT NULL,
    "roundId" INTEGER NOT NULL,
    "organisationId" INTEGER NOT NULL,
    "contactPersonId" INTEGER,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "createdName" TEXT NOT NULL,
    "revokedAt" DATETIME,
    "revokedName" TEXT,
    "revokedReason" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "AnswerLink_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "ReportingRound" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "AnswerLink_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "AnswerLink_contactPersonId_fkey" FOREIGN KEY ("contactPersonId") REFERENCES "ContactPerson" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AnswerLinkUse" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "linkId" INTEGER NOT NULL,
    "at" DATETIME NOT NULL,
    "kind" TEXT NOT NULL,
    "detail" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "AnswerLinkUse_linkId_fkey" FOREIGN KEY ("linkId") REFERENCES "AnswerLink" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Notification" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "roundId" INTEGER,
    "facts" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "messageId" INTEGER,
    "droppedAt" DATETIME,
    "droppedReason" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "Notification_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "ReportingRound" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Notification_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "OutgoingMessage" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "OutgoingMessage" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "messageId" TEXT NOT NULL,
    "toName" TEXT NOT NULL,
    "toEmail" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "nextAttemptAt" DATETIME NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lastError" TEXT NOT NULL DEFAULT '',
    "sentAt" DATETIME
);

-- CreateTable
CREATE TABLE "MessageTemplate" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "changedAt" DATETIME NOT NULL,
    "changedName" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "MailPreference" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "email" TEXT NOT NULL,
    "delivery" TEXT NOT NULL,
    "changedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "CalendarFeed" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "tokenHash" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "revokedAt" DATETIME,
    CONSTRAINT "CalendarFeed_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_HistoryEvent" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "at" DATETIME NOT NULL,
    "actorId" TEXT,
    "actorName" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "message" TEXT NOT NULL DEFAULT '',
    "data" TEXT NOT NULL DEFAULT '{}',
    "changes" TEXT NOT NULL DEFAULT '[]'
);
INSERT INTO "new_HistoryEvent" ("actorId", "actorName", "at", "data", "id", "kind", "message", "subjectId", "subjectType") SELECT "actorId", "actorName", "at", "data", "id", "kind", "message", "subjectId", "subjectType" FROM "HistoryEvent";
DROP TABLE "HistoryEvent";
ALTER TABLE "new_HistoryEvent" RENAME TO "HistoryEvent";
CREATE INDEX "HistoryEvent_subjectType_subjectId_idx" ON "HistoryEvent"("subjectType", "subjectId");
CREATE TABLE "new_IndicatorEvent" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "indicatorId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "toState" TEXT NOT NULL,
    "year" INTEGER,
    "decidedBy" TEXT,
    "reason" TEXT NOT NULL,
    "sourceId" INTEGER,
    "locator" TEXT,
    "decidedOn" TEXT,
    "recordedName" TEXT,
    "recordedAt" DATETIME,
    "statusReportId" INTEGER,
    CONSTRAINT "IndicatorEvent_indicatorId_fkey" FOREIGN KEY ("indicatorId") REFERENCES "Indicator" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "IndicatorEvent_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "IndicatorEvent_statusReportId_fkey" FOREIGN KEY ("statusReportId") REFERENCES "StatusReport" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_IndicatorEvent" ("decidedBy", "decidedOn", "id", "indicatorId", "locator", "position", "reason", "recordedAt", "recordedName", "sourceId", "toState", "year") SELECT "decidedBy", "decidedOn", "id", "indicatorId", "locator", "position", "reason", "recordedAt", "recordedName", "sourceId", "toState", "year" FROM "IndicatorEvent";
DROP TABLE "IndicatorEvent";
ALTER TABLE "new_IndicatorEvent" RENAME TO "IndicatorEvent";
CREATE INDEX "IndicatorEvent_statusReportId_idx" ON "IndicatorEvent"("statusReportId");
CREATE INDEX "IndicatorEvent_sourceId_idx" ON "IndicatorEvent"("sourceId");
CREATE UNIQUE INDEX "IndicatorEvent_indicatorId_position_key" ON "IndicatorEvent"("indicatorId", "position");
CREATE TABLE "new_Installation" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT DEFAULT 1,
    "isExample" BOOLEAN NOT NULL,
    "partnershipName" TEXT NOT NULL,
    "helplineName" TEXT NOT NULL,
    "helplineNumber" TEXT NOT NULL,
    "quickExitUrl" TEXT NOT NULL,
    "contactEmail" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "quietFrom" INTEGER NOT NULL DEFAULT 19,
    "quietTo" INTEGER NOT NULL DEFAULT 7,
    "quietWeekends" BOOLEAN NOT NULL DEFAULT true
);
INSERT INTO "new_Installation" ("contactEmail", "createdAt", "helplineName", "helplineNumber", "id", "isExample", "partnershipName", "quickExitUrl") SELECT "contactEmail", "createdAt", "helplineName", "helplineNumber", "id", "isExample", "partnershipName", "quickExitUrl" FROM "Installation";
DROP TABLE "Installation";
ALTER TABLE "new_Installation" RENAME TO "Installation";
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
    "replacedById" INTEGER,
    CONSTRAINT "Observation_seriesId_fkey" FOREIGN KEY ("seriesId") REFERENCES "Series" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Observation_areaId_fkey" FOREIGN KEY ("areaId") REFERENCES "Area" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Observation_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Observation_statusReportId_fkey" FOREIGN KEY ("statusReportId") REFERENCES "StatusReport" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Observation_recordedById_fkey" FOREIGN KEY ("recordedById") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Observation_replacedById_fkey" FOREIGN KEY ("replacedById") REFERENCES "Observation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Observation" ("areaId", "breakdown", "cell", "createdAt", "denominator", "high", "id", "low", "missingReason", "note", "numerator", "organisationId", "recordedById", "replacedAt", "revision", "revisionReason", "seriesId", "statusReportId", "value", "valueType", "words", "year", "yearInferred") SELECT "areaId", "breakdown", "cell", "createdAt", "denominator", "high", "id", "low", "missingReason", "note", "numerator", "organisationId", "recordedById", "replacedAt", "revision", "revisionReason", "seriesId", "statusReportId", "value", "valueType", "words", "year", "yearInferred" FROM "Observation";
DROP TABLE "Observation";
ALTER TABLE "new_Observation" RENAME TO "Observation";
CREATE UNIQUE INDEX "Observation_replacedById_key" ON "Observation"("replacedById");
CREATE INDEX "Observation_seriesId_year_idx" ON "Observation"("seriesId", "year");
CREATE INDEX "Observation_areaId_idx" ON "Observation"("areaId");
CREATE INDEX "Observation_organisationId_idx" ON "Observation"("organisationId");
CREATE INDEX "Observation_statusReportId_idx" ON "Observation"("statusReportId");
CREATE INDEX "Observation_recordedById_idx" ON "Observation"("recordedById");
CREATE UNIQUE INDEX "Observation_seriesId_cell_revision_key" ON "Observation"("seriesId", "cell", "revision");
CREATE TABLE "new_ReportingRound" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "slug" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "planId" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "phase" TEXT NOT NULL,
    "opensOn" TEXT NOT NULL,
    "dueOn" TEXT NOT NULL,
    "isDemo" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "basedOnId" INTEGER,
    "lateAnswers" TEXT NOT NULL DEFAULT 'marked',
    "introduction" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "ReportingRound_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ReportingRound_basedOnId_fkey" FOREIGN KEY ("basedOnId") REFERENCES "ReportingRound" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_ReportingRound" ("dueOn", "id", "isDemo", "opensOn", "phase", "planId", "slug", "title", "year") SELECT "dueOn", "id", "isDemo", "opensOn", "phase", "planId", "slug", "title", "year" FROM "ReportingRound";
DROP TABLE "ReportingRound";
ALTER TABLE "new_ReportingRound" RENAME TO "ReportingRound";
CREATE UNIQUE INDEX "ReportingRound_slug_key" ON "ReportingRound"("slug");
CREATE UNIQUE INDEX "ReportingRound_year_key" ON "ReportingRound"("year");
CREATE INDEX "ReportingRound_planId_idx" ON "ReportingRound"("planId");
CREATE INDEX "ReportingRound_basedOnId_idx" ON "ReportingRound"("basedOnId");
CREATE TABLE "new_StatusReport" (
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
    "submittedName" TEXT,
    "channel" TEXT NOT NULL DEFAULT 'own',
    "channelNote" TEXT NOT NULL DEFAULT '',
    "firstSubmittedAt" DATETIME,
    "dueOnThen" TEXT,
    "unchangedFromId" INTEGER,
    "isDemo" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "StatusReport_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "ReportingRound" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "StatusReport_commitmentId_fkey" FOREIGN KEY ("commitmentId") REFERENCES "Commitment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "StatusReport_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "StatusReport_submittedById_fkey" FOREIGN KEY ("submittedById") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "StatusReport_unchangedFromId_fkey" FOREIGN KEY ("unchangedFromId") REFERENCES "StatusReport" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_StatusReport" ("acceptedAt", "commitmentId", "course", "createdAt", "degree", "done", "id", "isDemo", "nextStep", "obstacles", "organisationId", "reason", "roundId", "state", "submittedAt", "submittedById", "updatedAt", "version") SELECT "acceptedAt", "commitmentId", "course", "createdAt", "degree", "done", "id", "isDemo", "nextStep", "obstacles", "organisationId", "reason", "roundId", "state", "submittedAt", "submittedById", "updatedAt", "version" FROM "StatusReport";
DROP TABLE "StatusReport";
ALTER TABLE "new_StatusReport" RENAME TO "StatusReport";
CREATE INDEX "StatusReport_commitmentId_idx" ON "StatusReport"("commitmentId");
CREATE INDEX "StatusReport_organisationId_idx" ON "StatusReport"("organisationId");
CREATE INDEX "StatusReport_submittedById_idx" ON "StatusReport"("submittedById");
CREATE INDEX "StatusReport_unchangedFromId_idx" ON "StatusReport"("unchangedFromId");
CREATE UNIQUE INDEX "StatusReport_roundId_commitmentId_organisationId_key" ON "StatusReport"("roundId", "commitmentId", "organisationId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "MilestoneDate_milestoneId_idx" ON "MilestoneDate"("milestoneId");

-- CreateIndex
CREATE UNIQUE INDEX "RoundQuestion_roundId_field_key" ON "RoundQuestion"("roundId", "field");

-- CreateIndex
CREATE INDEX "RoundExemption_roundId_idx" ON "RoundExemption"("roundId");

-- CreateIndex
CREATE INDEX "RoundExemption_organisationId_idx" ON "RoundExemption"("organisationId");

-- CreateIndex
CREATE INDEX "RoundExemption_commitmentId_idx" ON "RoundExemption"("commitmentId");

-- CreateIndex
CREATE INDEX "RoundExtension_roundId_organisationId_idx" ON "RoundExtension"("roundId", "organisationId");

-- CreateIndex
CREATE INDEX "RoundExtension_organisationId_idx" ON "RoundExtension"("organisationId");

-- CreateIndex
CREATE INDEX "RoundVisit_organisationId_idx" ON "RoundVisit"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "RoundVisit_roundId_organisationId_key" ON "RoundVisit"("roundId", "organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "RoundReminder_roundId_daysFromDue_key" ON "RoundReminder"("roundId", "daysFromDue");

-- CreateIndex
CREATE UNIQUE INDEX "ReportSubmission_statusReportId_number_key" ON "ReportSubmission"("statusReportId", "number");

-- CreateIndex
CREATE INDEX "WorkingCopy_commitmentId_idx" ON "WorkingCopy"("commitmentId");

-- CreateIndex
CREATE INDEX "WorkingCopy_organisationId_idx" ON "WorkingCopy"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "WorkingCopy_roundId_commitmentId_organisationId_author_key" ON "WorkingCopy"("roundId", "commitmentId", "organisationId", "author");

-- CreateIndex
CREATE INDEX "StatusReportMilestone_milestoneId_idx" ON "StatusReportMilestone"("milestoneId");

-- CreateIndex
CREATE UNIQUE INDEX "StatusReportMilestone_statusReportId_milestoneId_key" ON "StatusReportMilestone"("statusReportId", "milestoneId");

-- CreateIndex
CREATE UNIQUE INDEX "Assessment_statusReportId_key" ON "Assessment"("statusReportId");

-- CreateIndex
CREATE INDEX "Assessment_byId_idx" ON "Assessment"("byId");

-- CreateIndex
CREATE INDEX "ReportComment_statusReportId_idx" ON "ReportComment"("statusReportId");

-- CreateIndex
CREATE INDEX "ReportComment_authorId_idx" ON "ReportComment"("authorId");

-- CreateIndex
CREATE INDEX "ContactPerson_organisationId_idx" ON "ContactPerson"("organisationId");

-- CreateIndex
CREATE INDEX "ContactPerson_commitmentId_idx" ON "ContactPerson"("commitmentId");

-- CreateIndex
CREATE INDEX "ContactPerson_userId_idx" ON "ContactPerson"("userId");

-- CreateIndex
CREATE INDEX "ContactPerson_successorId_idx" ON "ContactPerson"("successorId");

-- CreateIndex
CREATE UNIQUE INDEX "AnswerLink_tokenHash_key" ON "AnswerLink"("tokenHash");

-- CreateIndex
CREATE INDEX "AnswerLink_roundId_organisationId_idx" ON "AnswerLink"("roundId", "organisationId");

-- CreateIndex
CREATE INDEX "AnswerLink_organisationId_idx" ON "AnswerLink"("organisationId");

-- CreateIndex
CREATE INDEX "AnswerLink_contactPersonId_idx" ON "AnswerLink"("contactPersonId");

-- CreateIndex
CREATE INDEX "AnswerLinkUse_linkId_idx" ON "AnswerLinkUse"("linkId");

-- CreateIndex
CREATE UNIQUE INDEX "Notification_key_key" ON "Notification"("key");

-- CreateIndex
CREATE INDEX "Notification_roundId_idx" ON "Notification"("roundId");

-- CreateIndex
CREATE INDEX "Notification_messageId_idx" ON "Notification"("messageId");

-- CreateIndex
CREATE INDEX "Notification_email_idx" ON "Notification"("email");

-- CreateIndex
CREATE UNIQUE INDEX "OutgoingMessage_messageId_key" ON "OutgoingMessage"("messageId");

-- CreateIndex
CREATE INDEX "OutgoingMessage_state_nextAttemptAt_idx" ON "OutgoingMessage"("state", "nextAttemptAt");

-- CreateIndex
CREATE UNIQUE INDEX "MessageTemplate_kind_key" ON "MessageTemplate"("kind");

-- CreateIndex
CREATE UNIQUE INDEX "MailPreference_email_key" ON "MailPreference"("email");

-- CreateIndex
CREATE UNIQUE INDEX "CalendarFeed_tokenHash_key" ON "CalendarFeed"("tokenHash");

-- CreateIndex
CREATE INDEX "CalendarFeed_userId_idx" ON "CalendarFeed"("userId");

-- What has been handed in so far: when, by whom, and before which day.
UPDATE "StatusReport" SET
    "firstSubmittedAt" = "submittedAt",
    "submittedName" = (SELECT "name" FROM "User" WHERE "User"."id" = "StatusReport"."submittedById"),
    "dueOnThen" = (SELECT "dueOn" FROM "ReportingRound" WHERE "ReportingRound"."id" = "StatusReport"."roundId")
WHERE "submittedAt" IS NOT NULL;

INSERT INTO "ReportSubmission" ("statusReportId", "number", "at", "byName", "channel", "content")
SELECT r."id", 1, r."submittedAt", COALESCE(r."submittedName", o."name"), 'own', json_object(
    'degree', r."degree", 'course', r."course", 'reason', r."reason", 'done', r."done", 'obstacles', r."obstacles",
    'nextStep', r."nextStep",
    'contributions', (SELECT json_group_array(json_object('indicator', i."shortName", 'text', c."text"))
        FROM "StatusReportContribution" c JOIN "Indicator" i ON i."id" = c."indicatorId" WHERE c."statusReportId" = r."id"),
    'ownValues', (SELECT json_group_array(json_object('indicator', i."shortName", 'text', v."text"))
        FROM "StatusReportOwnValue" v JOIN "Indicator" i ON i."id" = v."indicatorId" WHERE v."statusReportId" = r."id"),
    'milestones', json('[]'))
FROM "StatusReport" r JOIN "Organisation" o ON o."id" = r."organisationId"
WHERE r."state" IN ('submitted', 'accepted') AND r."submittedAt" IS NOT NULL;
