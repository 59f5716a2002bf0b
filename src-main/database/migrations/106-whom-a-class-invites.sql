-- A class says whom it invites; only whoever is invited can have sent nobody. Until now a class without seats invited every
-- unit: such a class goes on so until somebody says otherwise.
ALTER TABLE training_class ADD COLUMN invited TEXT NOT NULL DEFAULT 'named' CHECK (invited IN ('named', 'every'));
UPDATE training_class SET invited = 'every'
WHERE NOT EXISTS (SELECT 1 FROM training_quota WHERE training_quota.class_id = training_class.id);
