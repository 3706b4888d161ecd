-- What operators note of an organisation is for operators: the public reader reads every other column.
REVOKE SELECT ON "organisations" FROM concord_reader;
GRANT SELECT ("id", "code", "name", "language", "acronym", "former_names", "country_code", "type", "iati_org_type", "role", "source",
  "confidence", "is_demonstration", "version", "created_at") ON "organisations" TO concord_reader;
