DROP TABLE note;
DELETE FROM text;
INSERT INTO no_such_table VALUES (1);
