-- CreateTable
CREATE TABLE "CommitmentPossibleAction" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "commitmentId" INTEGER NOT NULL,
    "possibleActionId" INTEGER NOT NULL,
    CONSTRAINT "CommitmentPossibleAction_commitmentId_fkey" FOREIGN KEY ("commitmentId") REFERENCES "Commitment" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CommitmentPossibleAction_possibleActionId_fkey" FOREIGN KEY ("possibleActionId") REFERENCES "PossibleAction" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CommitmentOutcome" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "commitmentId" INTEGER NOT NULL,
    "outcomeId" INTEGER NOT NULL,
    CONSTRAINT "CommitmentOutcome_commitmentId_fkey" FOREIGN KEY ("commitmentId") REFERENCES "Commitment" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CommitmentOutcome_outcomeId_fkey" FOREIGN KEY ("outcomeId") REFERENCES "Outcome" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PossibleActionOutcome" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "possibleActionId" INTEGER NOT NULL,
    "outcomeId" INTEGER NOT NULL,
    CONSTRAINT "PossibleActionOutcome_possibleActionId_fkey" FOREIGN KEY ("possibleActionId") REFERENCES "PossibleAction" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "PossibleActionOutcome_outcomeId_fkey" FOREIGN KEY ("outcomeId") REFERENCES "Outcome" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "IndicatorOutcome" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "indicatorId" INTEGER NOT NULL,
    "outcomeId" INTEGER NOT NULL,
    CONSTRAINT "IndicatorOutcome_indicatorId_fkey" FOREIGN KEY ("indicatorId") REFERENCES "Indicator" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "IndicatorOutcome_outcomeId_fkey" FOREIGN KEY ("outcomeId") REFERENCES "Outcome" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "CommitmentPossibleAction_possibleActionId_idx" ON "CommitmentPossibleAction"("possibleActionId");

-- CreateIndex
CREATE UNIQUE INDEX "CommitmentPossibleAction_commitmentId_possibleActionId_key" ON "CommitmentPossibleAction"("commitmentId", "possibleActionId");

-- CreateIndex
CREATE INDEX "CommitmentOutcome_outcomeId_idx" ON "CommitmentOutcome"("outcomeId");

-- CreateIndex
CREATE UNIQUE INDEX "CommitmentOutcome_commitmentId_outcomeId_key" ON "CommitmentOutcome"("commitmentId", "outcomeId");

-- CreateIndex
CREATE INDEX "PossibleActionOutcome_outcomeId_idx" ON "PossibleActionOutcome"("outcomeId");

-- CreateIndex
CREATE UNIQUE INDEX "PossibleActionOutcome_possibleActionId_outcomeId_key" ON "PossibleActionOutcome"("possibleActionId", "outcomeId");

-- CreateIndex
CREATE INDEX "IndicatorOutcome_outcomeId_idx" ON "IndicatorOutcome"("outcomeId");

-- CreateIndex
CREATE UNIQUE INDEX "IndicatorOutcome_indicatorId_outcomeId_key" ON "IndicatorOutcome"("indicatorId", "outcomeId");
