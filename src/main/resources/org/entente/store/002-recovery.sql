-- The vault key is also wrapped for a party's officers: `recovery` is the age recipient of the key
-- that k of their shares give, `recovery_wrapped` the vault key for it. Both or neither.

ALTER TABLE vault ADD COLUMN recovery TEXT;
ALTER TABLE vault ADD COLUMN recovery_wrapped BLOB;
