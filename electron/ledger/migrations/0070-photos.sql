-- Photos of products and families: this computer's own, erasable, in no fact, export or report.
CREATE TABLE local_photos (
  subject TEXT    NOT NULL CHECK (subject IN ('product', 'family')),
  code    TEXT    NOT NULL,
  -- Of the picture's bytes: another picture has another.
  tag     TEXT    NOT NULL,
  -- A small JPEG without metadata.
  bytes   BLOB    NOT NULL,
  PRIMARY KEY (subject, code)
) STRICT;

-- Who has one is asked without walking through the pictures.
CREATE INDEX local_photos_tags ON local_photos (subject, code, tag);
