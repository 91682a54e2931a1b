-- CreateTable
CREATE TABLE "AreaSuccession" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "fromId" INTEGER NOT NULL,
    "toId" INTEGER NOT NULL,
    "on" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    CONSTRAINT "AreaSuccession_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Area" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "AreaSuccession_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Area" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Area" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "validFrom" TEXT,
    "validTo" TEXT,
    "parentId" INTEGER,
    CONSTRAINT "Area_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Area" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Area" ("code", "id", "kind", "name") SELECT "code", "id", "kind", "name" FROM "Area";
DROP TABLE "Area";
ALTER TABLE "new_Area" RENAME TO "Area";
CREATE UNIQUE INDEX "Area_code_key" ON "Area"("code");
CREATE INDEX "Area_parentId_idx" ON "Area"("parentId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "AreaSuccession_toId_idx" ON "AreaSuccession"("toId");

-- CreateIndex
CREATE UNIQUE INDEX "AreaSuccession_fromId_toId_key" ON "AreaSuccession"("fromId", "toId");
