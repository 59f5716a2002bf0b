import type { ImportPreview, ImportRow, ListSource, RegisterKind } from '@shared/council/import/contract';
import { REGISTER_COLUMNS } from '@shared/council/import/columns';
import type { FoundTable } from '@shared/list-import/headings';
import { intentsOf } from '@shared/list-import/model';
import { crowdedPosts } from '@shared/council/import/crowded-posts';
import { lookAlikeRows } from '@shared/council/import/look-alike-rows';
import { planDeputies } from '@shared/council/import/plan-deputies';
import { planOfficials } from '@shared/council/import/plan-officials';
import { planUnits } from '@shared/council/import/plan-units';
import { localDateOf, type LocalDate } from '@shared/kernel/local-date';
import { cutTitles, titleRemark } from '@shared/list-import/person-names';
import { ok } from '@shared/kernel/result';
import type { Handler } from '../../application/context';
import type { ReadDb } from '../../database/tables';
import { listPreview, readList } from '../../spreadsheets/filled-list';
import { keepPreview, registerState, type StoredPreview } from './import-store';
import { deputyRegister, officialRegister, unitRegister } from './read-register';

/** Row D01: says row by row what a file would change. What is written is the preview itself and nothing else. */
export const previewImport: Handler<'council.previewImport'> = async (
  context,
  { kind, source, cutTitles: cut = false },
) => {
  const read = await readList(context, source, REGISTER_COLUMNS[kind]);
  if (!read.ok) return read;
  const names = cutTitles(kind === 'units' ? [] : read.value.rows, 'fullName');
  const found = cut && names.cut.size > 0 ? { ...read.value, rows: names.rows } : read.value;
  return context.write(async ({ tx, now, newId }) => {
    const stored = await planImport(tx, kind, found, { id: newId(), source }, localDateOf(now));
    const told = { ...stored, preview: withTitles(stored.preview, names.cut, cut) };
    await keepPreview(tx, told, await registerState(tx, kind), now);
    return ok(told.preview);
  });
};

/** The rows say which rank stands, or stood, before the name. */
function withTitles(
  preview: ImportPreview,
  titles: ReadonlyMap<number, string>,
  cut: boolean,
): ImportPreview {
  const remarks = new Map([...titles].map(([rowNumber, title]) => [rowNumber, titleRemark(title, cut)]));
  return { ...withRemarks(preview, remarks), titled: cut ? 0 : titles.size };
}

/** One more remark on each row that has one, by row number. */
function withRemarks(preview: ImportPreview, remarks: ReadonlyMap<number, string>): ImportPreview {
  const rows = preview.rows.map((row): ImportRow => {
    const message = remarks.get(row.rowNumber);
    return message === undefined
      ? row
      : { ...row, remarks: [...(row.remarks ?? []), { column: '', message }] };
  });
  return { ...preview, rows };
}

interface Named {
  readonly id: string;
  readonly source: ListSource;
}

async function planImport(
  db: ReadDb,
  kind: RegisterKind,
  found: FoundTable,
  named: Named,
  today: LocalDate,
): Promise<StoredPreview> {
  switch (kind) {
    case 'deputies': {
      const register = await deputyRegister(db);
      const rows = planDeputies(found.rows, register, today);
      const alike = lookAlikeRows(rows, register.people);
      const preview = withRemarks(previewOf(kind, found, rows, named), alike);
      return { kind, preview, intents: intentsOf(rows) };
    }
    case 'officials': {
      const register = await officialRegister(db);
      const rows = planOfficials(found.rows, register, today);
      const crowded = crowdedPosts(rows, register, today);
      const alike = lookAlikeRows(rows, register.people);
      const preview = withRemarks(withRemarks(previewOf(kind, found, rows, named), crowded), alike);
      return { kind, preview, intents: intentsOf(rows) };
    }
    case 'units': {
      const rows = planUnits(found.rows, await unitRegister(db));
      return { kind, preview: previewOf(kind, found, rows, named), intents: intentsOf(rows) };
    }
  }
}

function previewOf(
  kind: RegisterKind,
  found: FoundTable,
  planned: readonly { readonly row: ImportRow }[],
  { id, source }: Named,
): ImportPreview {
  // The preview itself is kept, so that nothing has to tell whether it is still the same.
  const { digest: _digest, ...preview } = listPreview(source, REGISTER_COLUMNS[kind], found, planned);
  return { ...preview, id, kind, titled: 0 };
}
