-- CreateTable
CREATE TABLE "AnnualFollowUp" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "roundId" INTEGER NOT NULL,
    "phase" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "isDemo" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "AnnualFollowUp_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "ReportingRound" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "FollowUpSection" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "followUpId" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "bindings" TEXT NOT NULL DEFAULT '[]',
    "readyAt" DATETIME,
    "readyName" TEXT,
    "assigneeId" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "changedAt" DATETIME NOT NULL,
    "changedName" TEXT NOT NULL,
    CONSTRAINT "FollowUpSection_followUpId_fkey" FOREIGN KEY ("followUpId") REFERENCES "AnnualFollowUp" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "FollowUpSection_assigneeId_fkey" FOREIGN KEY ("assigneeId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "FollowUpPresence" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "followUpId" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "seenAt" DATETIME NOT NULL,
    CONSTRAINT "FollowUpPresence_followUpId_fkey" FOREIGN KEY ("followUpId") REFERENCES "AnnualFollowUp" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "FollowUpPresence_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "FollowUpEdition" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "followUpId" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "proposedSha256" TEXT NOT NULL,
    "frozenAt" DATETIME NOT NULL,
    "frozenName" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "sentBackAt" DATETIME,
    "sentBackName" TEXT,
    "sentBackReason" TEXT NOT NULL DEFAULT '',
    "adoptedAt" DATETIME,
    "adoptedName" TEXT,
    "publishedAt" DATETIME,
    "publishedName" TEXT,
    CONSTRAINT "FollowUpEdition_followUpId_fkey" FOREIGN KEY ("followUpId") REFERENCES "AnnualFollowUp" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "FollowUpComment" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "editionId" INTEGER NOT NULL,
    "section" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "authorId" TEXT,
    "authorName" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "answer" TEXT NOT NULL DEFAULT '',
    "answeredAt" DATETIME,
    "answerName" TEXT,
    CONSTRAINT "FollowUpComment_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "FollowUpEdition" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "FollowUpComment_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "FollowUpErratum" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "editionId" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "at" DATETIME NOT NULL,
    "byName" TEXT NOT NULL,
    "section" TEXT NOT NULL,
    "wrong" TEXT NOT NULL,
    "right" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "FollowUpErratum_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "FollowUpEdition" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "FollowUpFile" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "editionId" INTEGER NOT NULL,
    "format" TEXT NOT NULL,
    "bytes" BLOB NOT NULL,
    "sha256" TEXT NOT NULL,
    "madeAt" DATETIME NOT NULL,
    CONSTRAINT "FollowUpFile_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "FollowUpEdition" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "AnnualFollowUp_roundId_key" ON "AnnualFollowUp"("roundId");

-- CreateIndex
CREATE INDEX "FollowUpSection_assigneeId_idx" ON "FollowUpSection"("assigneeId");

-- CreateIndex
CREATE UNIQUE INDEX "FollowUpSection_followUpId_key_key" ON "FollowUpSection"("followUpId", "key");

-- CreateIndex
CREATE INDEX "FollowUpPresence_userId_idx" ON "FollowUpPresence"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "FollowUpPresence_followUpId_userId_key" ON "FollowUpPresence"("followUpId", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "FollowUpEdition_followUpId_number_key" ON "FollowUpEdition"("followUpId", "number");

-- CreateIndex
CREATE INDEX "FollowUpComment_editionId_idx" ON "FollowUpComment"("editionId");

-- CreateIndex
CREATE INDEX "FollowUpComment_authorId_idx" ON "FollowUpComment"("authorId");

-- CreateIndex
CREATE UNIQUE INDEX "FollowUpErratum_editionId_number_key" ON "FollowUpErratum"("editionId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "FollowUpFile_editionId_format_key" ON "FollowUpFile"("editionId", "format");

-- Frozen means frozen: what has been adopted is never rewritten, whatever the program does.
CREATE TRIGGER "FollowUpEdition_frozen" BEFORE UPDATE OF "content", "sha256", "proposedSha256", "frozenAt", "frozenName" ON "FollowUpEdition"
WHEN OLD."state" IN ('adopted', 'published')
BEGIN
  SELECT RAISE(ABORT, 'An adopted edition never changes.');
END;
CREATE TRIGGER "FollowUpEdition_kept" BEFORE DELETE ON "FollowUpEdition"
WHEN OLD."state" IN ('adopted', 'published')
BEGIN
  SELECT RAISE(ABORT, 'An adopted edition is never removed.');
END;
CREATE TRIGGER "FollowUpErratum_frozen" BEFORE UPDATE ON "FollowUpErratum"
BEGIN
  SELECT RAISE(ABORT, 'A correction never changes.');
END;
