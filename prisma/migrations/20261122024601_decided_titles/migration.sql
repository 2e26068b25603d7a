-- AlterTable
ALTER TABLE "IdentityDecision" ADD COLUMN "firstTitle" TEXT;
ALTER TABLE "IdentityDecision" ADD COLUMN "secondTitle" TEXT;
