import type { Deputy, Post, Unit } from '@shared/council/contract';
import { REGISTER_COLUMNS } from '@shared/council/import/columns';
import {
  BLOCK_WORDS,
  BOARD_ROLE_WORDS,
  GROUP_ROLE_WORDS,
  HOLDING_LABELS,
  POST_LABELS,
} from '@shared/council/labels';
import { UNIT_TYPE_WORDS } from '@shared/council/unit-names';
import { localDateOf } from '@shared/kernel/local-date';
import { ok } from '@shared/kernel/result';
import { SEX_WORDS } from '@shared/kernel/sex-words';
import type { Handler } from '../application/context';
import type { ReadDb } from '../database/tables';
import {
  writeWorkbook,
  XLSX_MEDIA_TYPE,
  type OutputSheet,
  type OutputValue,
} from '../spreadsheets/write-workbook';
import { readDeputies } from './deputy-records';
import { readPosts } from './posts';
import { readUnits } from './units';

const ORDINAL = { title: 'STT', width: 6 };

/**
 * A list as it stands on screen. Deputies and units go out under the headings of the import, so that an office can
 * mend the list in Excel and bring it back.
 */
export const exportList: Handler<'council.exportList'> = async (context, { list, ids }) => {
  const today = localDateOf(context.now());
  const sheet = await context.read(({ db }) => sheetOf(db, list, ids, today));
  const bytes = await writeWorkbook([sheet]);
  const fileName = `${FILE_WORDS[list]}-${today}.xlsx`;
  return ok(context.files.put({ fileName, mediaType: XLSX_MEDIA_TYPE, bytes }));
};

type List = 'deputies' | 'posts' | 'units';

const FILE_WORDS: Readonly<Record<List, string>> = {
  deputies: 'danh-sach-dai-bieu',
  posts: 'danh-sach-chuc-danh',
  units: 'danh-sach-don-vi',
};

async function sheetOf(
  db: ReadDb,
  list: List,
  ids: readonly string[] | null,
  today: string,
): Promise<OutputSheet> {
  switch (list) {
    case 'deputies':
      return deputySheet(inOrder(await readDeputies(db, today), ids));
    case 'posts':
      return postSheet(inOrder(await readPosts(db, today), ids));
    case 'units':
      return unitSheet(inOrder(await readUnits(db, today), ids));
  }
}

/** The records that are shown, in the order shown; one removed meanwhile is left out. */
function inOrder<T extends { readonly id: string }>(
  records: readonly T[],
  ids: readonly string[] | null,
): T[] {
  if (ids === null) return [...records];
  const byId = new Map(records.map((record) => [record.id, record]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

const day = (value: string | null): OutputValue => (value === null ? null : { day: value });
const yesNo = (value: boolean | null): string => (value === null ? '' : value ? 'Có' : 'Không');

function deputySheet(deputies: readonly Deputy[]): OutputSheet {
  const cells = (deputy: Deputy): Readonly<Record<string, OutputValue>> => ({
    ...deputy,
    sex: deputy.sex === null ? '' : SEX_WORDS[deputy.sex],
    birthDate: day(deputy.birthDate),
    partyJoined: yesNo(deputy.partyJoined),
    partyDate: day(deputy.partyDate),
    group: deputy.groupName,
    groupRole: deputy.groupRole === null ? '' : GROUP_ROLE_WORDS[deputy.groupRole],
    board: deputy.boardName,
    boardRole: deputy.boardRole === null ? '' : BOARD_ROLE_WORDS[deputy.boardRole],
    fullTime: yesNo(deputy.fullTime),
    mandateFrom: day(deputy.mandateFrom),
    mandateTo: day(deputy.mandateTo),
    suspended: yesNo(deputy.suspended),
    active: yesNo(deputy.active),
  });
  const columns = REGISTER_COLUMNS.deputies;
  return {
    name: 'Đại biểu',
    columns: [ORDINAL, ...columns],
    rows: deputies.map(cells).map((row, index) => [index + 1, ...columns.map(({ key }) => row[key] ?? null)]),
  };
}

/** One line per holder in office, and one for every vacant seat. */
function postSheet(posts: readonly Post[]): OutputSheet {
  const lines = posts.flatMap((post) => {
    const start: readonly OutputValue[] = [post.title, BLOCK_WORDS[post.block], post.bodyName];
    const holders = post.holdings
      .filter((holding) => holding.current)
      .map((holding): readonly OutputValue[] => [
        ...start,
        holding.personName,
        day(holding.birthDate),
        day(holding.from),
        holding.decision,
        day(holding.decisionDate),
      ]);
    const since = post.vacantSince === null ? [] : [null, day(post.vacantSince)];
    const vacancies = Array.from({ length: post.vacancies }, () => [...start, '(khuyết)', ...since]);
    return [...holders, ...vacancies];
  });
  return {
    name: 'Chức danh',
    columns: [
      ORDINAL,
      { title: POST_LABELS.title, width: 42 },
      { title: POST_LABELS.block, width: 14 },
      { title: POST_LABELS.bodyId, width: 34 },
      { title: 'Họ và tên', width: 28 },
      { title: 'Ngày sinh', width: 14 },
      { title: HOLDING_LABELS.from, width: 14 },
      { title: HOLDING_LABELS.decision, width: 20 },
      { title: HOLDING_LABELS.decisionDate, width: 14 },
    ],
    rows: lines.map((line, index) => padded([index + 1, ...line], 9)),
  };
}

/** Every cell of a line has its border, also where nothing stands. */
function padded(line: readonly OutputValue[], length: number): OutputValue[] {
  return Array.from({ length }, (_, index) => line[index] ?? null);
}

function unitSheet(units: readonly Unit[]): OutputSheet {
  const columns = REGISTER_COLUMNS.units;
  const cells = (unit: Unit): Readonly<Record<string, OutputValue>> => ({
    ...unit,
    name: unit.fullName,
    unitType: UNIT_TYPE_WORDS[unit.unitType],
    validFrom: day(unit.validFrom),
    validTo: day(unit.validTo),
    active: yesNo(unit.active),
  });
  return {
    name: 'Đơn vị',
    columns: [ORDINAL, ...columns],
    rows: units.map(cells).map((row, index) => [index + 1, ...columns.map(({ key }) => row[key] ?? null)]),
  };
}
