-- A class says by when the units send their list and whom they ask (T2); and where a file of another PC brought the class,
-- it says so: the certificates of a class are numbered on the PC that made it.

ALTER TABLE training_class ADD COLUMN list_due_date TEXT CHECK (list_due_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
ALTER TABLE training_class ADD COLUMN contact TEXT NOT NULL DEFAULT '';
-- The PC that numbers its certificates; '' for this one.
ALTER TABLE training_class ADD COLUMN register_origin TEXT NOT NULL DEFAULT '' CHECK (register_origin NOT GLOB '*[^0-9a-f]*');

-- The class and the record of the file that brought it were written at one moment.
UPDATE training_class SET register_origin = coalesce(
  (SELECT origin FROM attendance_merge WHERE class_id = training_class.id AND merged_at = training_class.created_at), '');
