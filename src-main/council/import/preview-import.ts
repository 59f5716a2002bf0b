import { appError } from '@shared/contract/error-messages';
import type { ImportPreview, ImportRow, RegisterKind } from '@shared/council/import/contract';
import { REGISTER_COLUMNS } from '@shared/council/import/columns';
import { findTable, type FoundTable } from '@shared/list-import/headings';
import { countStates, type PlannedRow } from '@shared/list-import/model';
import { planDeputies } from '@shared/council/import/plan-deputies';
import { planOfficials } from '@shared/council/import/plan-officials';
import { planUnits } from '@shared/council/import/plan-units';
import { localDateOf, type LocalDate } from '@shared/kernel/local-date';
import { err, ok } from '@shared/kernel/result';
import type { Handler } from '../../application/context';
import type { ReadDb } from '../../database/tables';
import { PASTED, readSource } from '../../spreadsheets/read-source';
import { keepPreview, registerState, type StoredPreview } from './import-store';
import { deputyRegister, officialRegister, unitRegister } from './read-register';

/** Row D01: says row by row what a file would change. What is written is the preview itself and nothing else. */
export const previewImport: Handler<'council.previewImport'> = async (context, { kind, source }) => {
  const sheets = await readSource(context, source);
  if (!sheets.ok) return sheets;
  const found = findTable(sheets.value, REGISTER_COLUMNS[kind]);
  if (!found) {
    const empty = sheets.value.every((sheet) => sheet.rows.length === 0);
    return err(appError(empty ? 'council.import-empty' : 'council.import-no-heading'));
  }
  if (found.rows.length === 0) return err(appError('council.import-empty'));
  return context.write(async ({ tx, now, newId }) => {
    const fileName = source.type === 'paste' ? PASTED : source.fileName;
    const stored = await planImport(tx, kind, found, { id: newId(), fileName }, localDateOf(now));
    await keepPreview(tx, stored, await registerState(tx, kind), now);
    return ok(stored.preview);
  });
};

interface Named {
  readonly id: string;
  readonly fileName: string;
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
      const rows = planDeputies(found.rows, await deputyRegister(db), today);
      return { kind, preview: previewOf(kind, found, rows, named), intents: intentsOf(rows) };
    }
    case 'officials': {
      const rows = planOfficials(found.rows, await officialRegister(db), today);
      return { kind, preview: previewOf(kind, found, rows, named), intents: intentsOf(rows) };
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
  named: Named,
): ImportPreview {
  const rows = planned.map(({ row }) => row);
  return {
    ...named,
    kind,
    columns: REGISTER_COLUMNS[kind].map(({ key, title }) => ({ key, title, found: found.found.has(key) })),
    ignoredHeadings: [...found.ignoredHeadings],
    counts: countStates(rows),
    rows,
  };
}

function intentsOf<I>(planned: readonly PlannedRow<I>[]): I[] {
  return planned.flatMap(({ intent }) => (intent === null ? [] : [intent]));
}
