-- Who keeps the people of one organisation. A migration of its own: a new value cannot be used where it is added.
ALTER TYPE "role" ADD VALUE 'organisation_administrator' BEFORE 'administrator';
