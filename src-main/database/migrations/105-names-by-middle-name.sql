-- Names sort by given name, then the middle names as one, then the family name. The keys had two spaces between any two
-- words, so that "Bích" of "Phạm Thị Bích Trang" was held against "Lê" of "Lê Thị Trang". Two spaces stand now between
-- the three parts alone; who has no middle name has an empty part there.
UPDATE person SET sort_key = (
  WITH part AS (
    SELECT rtrim(rtrim(sort_key, replace(sort_key, ' ', ''))) AS first,
      substr(sort_key, length(rtrim(sort_key, replace(sort_key, ' ', ''))) + 1) AS family
  )
  SELECT CASE instr(first, '  ')
    WHEN 0 THEN first || '    ' || family
    ELSE substr(first, 1, instr(first, '  ') + 1) || replace(substr(first, instr(first, '  ') + 2), '  ', ' ') || '  ' || family
  END FROM part
) WHERE instr(sort_key, '  ') > 0;
UPDATE trainee SET sort_key = (
  WITH part AS (
    SELECT rtrim(rtrim(sort_key, replace(sort_key, ' ', ''))) AS first,
      substr(sort_key, length(rtrim(sort_key, replace(sort_key, ' ', ''))) + 1) AS family
  )
  SELECT CASE instr(first, '  ')
    WHEN 0 THEN first || '    ' || family
    ELSE substr(first, 1, instr(first, '  ') + 1) || replace(substr(first, instr(first, '  ') + 2), '  ', ' ') || '  ' || family
  END FROM part
) WHERE instr(sort_key, '  ') > 0;
UPDATE unit_officer SET sort_key = (
  WITH part AS (
    SELECT rtrim(rtrim(sort_key, replace(sort_key, ' ', ''))) AS first,
      substr(sort_key, length(rtrim(sort_key, replace(sort_key, ' ', ''))) + 1) AS family
  )
  SELECT CASE instr(first, '  ')
    WHEN 0 THEN first || '    ' || family
    ELSE substr(first, 1, instr(first, '  ') + 1) || replace(substr(first, instr(first, '  ') + 2), '  ', ' ') || '  ' || family
  END FROM part
) WHERE instr(sort_key, '  ') > 0;
