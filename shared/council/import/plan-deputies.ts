import type { LocalDate } from '../../kernel/local-date';
import { SEX_CHOICES, SEX_WORDS } from '../../kernel/sex-words';
import { cleanText } from '../../kernel/vietnamese-text';
import { DeputyInput, type Body, type DeputyFields } from '../contract';
import { EMPTY_DEPUTY } from '../empty-records';
import { BOARD_ROLE_WORDS, GROUP_ROLE_WORDS } from '../labels';
import { usualEthnicName } from '../../kernel/name-case';
import { isReversed } from '../../kernel/period';
import { birthRefusal } from '../../kernel/plausible-dates';
import { groupByName, moreExact, nameKey, sameBirth } from '../../kernel/same-person';
import type { DataRow } from '../../list-import/headings';
import { nothingToTake, type Change, type PlannedRow } from '../../list-import/model';
import { bodyKey } from '../same-name';
import { matchPerson, type KnownPerson, type PersonMatch } from './match-people';
import { nobodyIn, readName } from '../../list-import/person-names';
import {
  cellTexts,
  changesBetween,
  refuseIssues,
  rowReader,
  shownDay,
  type RowReader,
} from '../../list-import/row-reader';

export interface DeputyIntent {
  readonly deputyId: string | null;
  readonly personId: string | null;
  readonly fields: DeputyFields;
  /** A Tổ that is not there yet; made with the first row that names it. */
  readonly newGroup: string | null;
}

/** A person of the register; `deputyId` is null for somebody who only holds posts. */
export type KnownDeputy = KnownPerson & {
  readonly deputyId: string | null;
  readonly fields: DeputyFields;
};

export interface DeputyRegister {
  readonly people: readonly KnownDeputy[];
  readonly bodies: readonly Pick<Body, 'id' | 'kind' | 'name'>[];
}

const GROUP_ROLES = {
  leader: ['Tổ trưởng', 'Trưởng Tổ'],
  deputy_leader: ['Tổ phó', 'Phó Tổ trưởng'],
  member: ['Thành viên', 'Tổ viên'],
} as const;
const BOARD_ROLES = {
  head: ['Trưởng Ban'],
  deputy_head: ['Phó Trưởng Ban', 'Phó Ban'],
  member: ['Ủy viên', 'Thành viên'],
} as const;

interface ReadDeputy {
  readonly reader: RowReader;
  readonly fullName: string;
  readonly birthDate: string | null;
}

export function planDeputies(
  rows: readonly DataRow[],
  register: DeputyRegister,
  today: LocalDate,
): PlannedRow<DeputyIntent>[] {
  const nobody = new Map<RowReader, string>();
  const read = rows.map((row): ReadDeputy => {
    const reader = rowReader(row);
    const why = nobodyIn(reader, 'fullName');
    if (why !== null) {
      nobody.set(reader, why);
      return { reader, fullName: '', birthDate: null };
    }
    return {
      reader,
      fullName: readName(reader, 'fullName'),
      birthDate: reader.birthDate('birthDate', (day) => birthRefusal(day, today, 'deputy')),
    };
  });
  const inFile = groupByName(read);
  const inRegister = groupByName(register.people);
  return read.map((deputy) => {
    const { reader, fullName, birthDate } = deputy;
    const why = nobody.get(reader);
    if (why !== undefined) {
      return nothingToTake({ rowNumber: reader.row.number, cells: cellTexts(reader.row) }, why);
    }
    const key = nameKey(fullName);
    const namesakes = inFile.get(key) ?? [];
    refuseTwins(deputy, namesakes);
    const match: PersonMatch<KnownDeputy> = matchPerson(
      inRegister.get(key) ?? [],
      birthDate,
      namesakes.map((other) => other.birthDate),
    );
    if (match.type === 'ambiguous') reader.refuse('fullName', match.message);
    const person = match.type === 'known' ? match.person : null;
    const group = findGroup(reader, register);
    const fields = deputyFields(deputy, person, group.id, register);
    return planned(reader, fields, person, group, register);
  });
}

/** A deputy stands in a list once; two deputies of one name need birth dates that differ. */
function refuseTwins(deputy: ReadDeputy, namesakes: readonly ReadDeputy[]): void {
  const { reader, birthDate } = deputy;
  for (const other of namesakes) {
    if (other === deputy || reader.reasons.some((reason) => reason.column === 'fullName')) continue;
    const number = other.reader.row.number;
    const later = number < reader.row.number;
    if (birthDate === null && other.birthDate !== null) {
      reader.refuse('fullName', `Trùng tên với dòng ${number}; hãy ghi ngày sinh.`);
    } else if (later && sameBirth(birthDate, other.birthDate)) {
      const dated = birthDate !== null && other.birthDate !== null;
      reader.refuse(
        'fullName',
        dated
          ? `Trùng họ tên và ngày sinh với dòng ${number}; hãy xóa bớt một dòng.`
          : `Trùng với dòng ${number}; hãy xóa bớt hoặc ghi ngày sinh.`,
      );
    }
  }
}

interface FoundGroup {
  readonly id: string | null;
  readonly newName: string | null;
}

/** "3" or "Tổ 3" means Tổ số 3; a Tổ that nobody has set up yet comes with the list. */
function findGroup(reader: RowReader, register: DeputyRegister): FoundGroup {
  const text = cleanText(reader.text('group'));
  if (text === '') return { id: null, newName: null };
  const groups = register.bodies.filter((body) => body.kind === 'deputy_group');
  const found = groups.find((body) => bodyKey(body.name) === bodyKey(text));
  if (found) return { id: found.id, newName: null };
  return { id: null, newName: /^\d+$/u.test(text) ? `Tổ đại biểu số ${Number(text)}` : text };
}

function findBoard(reader: RowReader, register: DeputyRegister): string | null {
  const text = cleanText(reader.text('board'));
  if (text === '') return null;
  const boards = register.bodies.filter((body) => body.kind === 'board');
  const found = boards.find((body) => bodyKey(body.name) === bodyKey(text));
  if (!found) reader.refuse('board', `Chưa có “${text}”; hãy thêm trong mục Cơ quan trước.`);
  return found?.id ?? null;
}

/** Empty cells leave what is known; a list never erases. */
function deputyFields(
  { reader, fullName, birthDate }: ReadDeputy,
  person: KnownDeputy | null,
  groupId: string | null,
  register: DeputyRegister,
): DeputyFields {
  const before = person?.fields ?? EMPTY_DEPUTY;
  type LineField =
    | 'givenName'
    | 'ethnicGroup'
    | 'occupation'
    | 'phone'
    | 'standingCommitteePost'
    | 'constituency'
    | 'endReason';
  const line = (column: LineField): string => cleanText(reader.text(column)) || before[column];
  const partyDate = reader.day('partyDate') ?? before.partyDate;
  const partyJoined = reader.yesNo('partyJoined');
  return {
    ...before,
    // The same name typed in another manner (hoà, hòa) is no new name.
    fullName: person ? before.fullName : fullName,
    givenName: line('givenName'),
    sex: reader.choice('sex', SEX_CHOICES) ?? before.sex,
    birthDate: moreExact(birthDate, before.birthDate),
    ethnicGroup: usualEthnicName(line('ethnicGroup')),
    partyJoined: partyJoined ?? (partyDate !== null ? true : before.partyJoined),
    partyDate,
    occupation: line('occupation'),
    phone: line('phone'),
    note: reader.text('note') || before.note,
    groupId: groupId ?? before.groupId,
    groupRole: reader.choice('groupRole', GROUP_ROLES) ?? before.groupRole,
    boardId: findBoard(reader, register) ?? before.boardId,
    boardRole: reader.choice('boardRole', BOARD_ROLES) ?? before.boardRole,
    standingCommitteePost: line('standingCommitteePost'),
    constituency: line('constituency'),
    fullTime: reader.yesNo('fullTime') ?? before.fullTime,
    mandateFrom: reader.day('mandateFrom') ?? before.mandateFrom,
    mandateTo: reader.day('mandateTo') ?? before.mandateTo,
    endReason: line('endReason'),
  };
}

function shown(fields: DeputyFields, register: DeputyRegister): Record<string, string> {
  const yesNo = (value: boolean | null): string => (value === null ? '' : value ? 'Có' : 'Không');
  const bodyName = (id: string | null): string => register.bodies.find((body) => body.id === id)?.name ?? '';
  return {
    fullName: fields.fullName,
    givenName: fields.givenName,
    sex: fields.sex === null ? '' : SEX_WORDS[fields.sex],
    birthDate: shownDay(fields.birthDate),
    ethnicGroup: fields.ethnicGroup,
    partyJoined: yesNo(fields.partyJoined),
    partyDate: shownDay(fields.partyDate),
    occupation: fields.occupation,
    phone: fields.phone,
    note: fields.note,
    group: bodyName(fields.groupId),
    groupRole: fields.groupRole === null ? '' : GROUP_ROLE_WORDS[fields.groupRole],
    board: bodyName(fields.boardId),
    boardRole: fields.boardRole === null ? '' : BOARD_ROLE_WORDS[fields.boardRole],
    standingCommitteePost: fields.standingCommitteePost,
    constituency: fields.constituency,
    fullTime: yesNo(fields.fullTime),
    mandateFrom: shownDay(fields.mandateFrom),
    mandateTo: shownDay(fields.mandateTo),
    endReason: fields.endReason,
  };
}

function planned(
  reader: RowReader,
  fields: DeputyFields,
  person: KnownDeputy | null,
  group: FoundGroup,
  register: DeputyRegister,
): PlannedRow<DeputyIntent> {
  const { row, reasons } = reader;
  if (isReversed({ from: fields.mandateFrom, to: fields.mandateTo })) {
    reader.refuse('mandateTo', 'Ngày kết thúc sớm hơn ngày bắt đầu.');
  }
  refuseIssues(reader, DeputyInput.safeParse(fields).error?.issues ?? []);
  const base = { rowNumber: row.number, cells: cellTexts(row), reasons };
  if (reasons.length > 0) return { row: { ...base, state: 'wrong', changes: [] }, intent: null };
  const deputyId = person?.deputyId ?? null;
  const intent = { deputyId, personId: person?.id ?? null, fields, newGroup: group.newName };
  const newGroup: Change[] =
    group.newName === null ? [] : [{ column: 'group', before: '', after: `${group.newName} (lập mới)` }];
  if (deputyId === null || !person) return { row: { ...base, state: 'new', changes: newGroup }, intent };
  const differences = changesBetween(shown(person.fields, register), shown(fields, register));
  const changes = [...differences, ...newGroup];
  if (changes.length === 0) return { row: { ...base, state: 'same', changes }, intent: null };
  return { row: { ...base, state: 'changed', changes }, intent };
}
