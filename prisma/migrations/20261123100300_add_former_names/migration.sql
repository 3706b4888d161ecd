-- The sources tell earlier names of some organisations, and what an operator has to know of others.
ALTER TABLE "organisations" ADD COLUMN "former_names" TEXT[] DEFAULT ARRAY[]::TEXT[], ADD COLUMN "note" TEXT;
