-- The audit trail is narrowed by day and by event.
-- CreateIndex
CREATE INDEX "history_by_day" ON "history_events"("at");

-- CreateIndex
CREATE INDEX "history_of_an_event" ON "history_events"("event", "sequence" DESC);
