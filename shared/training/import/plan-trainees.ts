import { usualEthnicName } from '../../kernel/name-case';
import { SEX_CHOICES, SEX_WORDS } from '../../kernel/sex-words';
import type { DataRow } from '../../list-import/headings';
import { nothingToTake, type Change, type PlannedRow } from '../../list-import/model';
import { nobodyIn, readName } from '../../list-import/person-names';
import {
  cellTexts,
  changesBetween,
  refuseIssues,
  rowReader,
  shownDay,
  type RowReader,
} from '../../list-import/row-reader';
import type { LocalDate } from '../../kernel/local-date';
import { isReversed } from '../../kernel/period';
import { birthRefusal } from '../../kernel/plausible-dates';
import { moreExact, nameKey } from '../../kernel/same-person';
import { cleanText } from '../../kernel/vietnamese-text';
import { EMPTY_TRAINEE } from '../empty-trainee';
import { TraineeFields } from '../trainee-contract';
import { namesakeKind, type PossibleTwin } from '../duplicates';
import { unitMatcher, type KnownUnit } from '../../list-import/known-units';

export interface TraineeIntent {
  readonly traineeId: string | null;
  readonly fields: TraineeFields;
  readonly unitLabel: string;
}

/** Somebody who is in the class already. */
export interface KnownTrainee {
  readonly id: string;
  readonly fields: TraineeFields;
  readonly unitLabel: string;
}

interface Read {
  readonly reader: RowReader;
  /** A date stands there that is none: of such a row nobody can say whose it is. */
  readonly birthUnread: boolean;
  readonly person: PossibleTwin;
  /** By which the office means the same name. */
  readonly nameKey: string;
  readonly unitId: string | null;
  readonly unitLabel: string;
  readonly post: string;
}

/**
 * What every row of a list would do to the class: one more trainee, more about one who is there, nothing, or that it
 * cannot be taken and why. People are told apart by name, birth date and unit.
 */
export function planTrainees(
  rows: readonly DataRow[],
  units: readonly KnownUnit[],
  known: readonly KnownTrainee[],
  today: LocalDate,
): PlannedRow<TraineeIntent>[] {
  const matchUnit = unitMatcher(units);
  const read = rows.map((row) => readRow(row, matchUnit, today));
  const inClass = Map.groupBy(known.map(knownPerson), ({ nameKey: key }) => key);
  const inFile = Map.groupBy(read, ({ nameKey: key }) => key);
  const isSame = (one: Read, { person }: { readonly person: PossibleTwin }): boolean =>
    namesakeKind(person, one.person) === 'same';
  const twinsOf = (one: Read): readonly Read[] =>
    (inFile.get(one.nameKey) ?? []).filter(
      (other) => other !== one && !other.birthUnread && !one.birthUnread && isSame(one, other),
    );
  for (const one of read) {
    const { number } = one.reader.row;
    const earlier = twinsOf(one).find((other) => other.reader.row.number < number && !areTwo(other, one));
    if (earlier && one.person.fullName !== '') {
      one.reader.refuse(
        'fullName',
        `Trùng với dòng ${earlier.reader.row.number} (tên, ngày sinh, đơn vị); nếu là hai người, hãy ghi đủ ngày sinh, hoặc năm sinh và chức vụ của từng người.`,
      );
    }
  }
  const knownOf = (one: Read) => (inClass.get(one.nameKey) ?? []).filter((known) => isSame(one, known));
  const matched = matchedOnce(read, knownOf);
  return read.map((one) =>
    planned(
      one,
      matched.get(one)?.trainee ?? null,
      units.length > 0,
      twinsOf(one).filter((other) => areTwo(other, one)),
    ),
  );
}

/**
 * Whom of the class each row means, nobody by two rows: of namesakes each is the one of their own post, and a post that
 * nobody there has may be a new one of the one who is left. Where several are left nobody can say who is meant.
 */
function matchedOnce<Known extends { readonly trainee: KnownTrainee }>(
  rows: readonly Read[],
  knownOf: (one: Read) => readonly Known[],
): ReadonlyMap<Read, Known> {
  const matched = new Map<Read, Known>();
  const taken = new Set<string>();
  const take = (one: Read, known: Known): void => {
    matched.set(one, known);
    taken.add(known.trainee.id);
  };
  const open = rows.filter((one) => one.reader.reasons.length === 0);
  for (const one of open) {
    const known = knownOf(one).find(
      ({ trainee }) => !taken.has(trainee.id) && samePost(trainee.fields.post, one.post),
    );
    if (known) take(one, known);
  }
  for (const one of open) {
    if (matched.has(one)) continue;
    const [known, another] = knownOf(one).filter(({ trainee }) => !taken.has(trainee.id));
    if (another) {
      one.reader.refuse(
        'fullName',
        'Trong lớp có vài người cùng tên, năm sinh, đơn vị; hãy ghi đúng chức vụ hoặc đủ ngày sinh.',
      );
    } else if (known) take(one, known);
  }
  return matched;
}

function readRow(row: DataRow, matchUnit: ReturnType<typeof unitMatcher>, today: LocalDate): Read {
  const reader = rowReader(row);
  const fullName = readName(reader, 'fullName');
  const birthDate = reader.birthDate('birthDate', (day) => birthRefusal(day, today));
  const match = matchUnit(reader.text('unit'));
  if (match.type === 'ambiguous') {
    reader.refuse('unit', `Có nhiều đơn vị trùng tên: ${match.names.join(', ')}; hãy ghi rõ.`);
  }
  const unitId = match.type === 'known' ? match.unit.id : null;
  const unitLabel = match.type === 'known' ? match.unit.fullName : match.type === 'other' ? match.name : '';
  const unitKey = unitKeyOf(unitId, unitLabel);
  return {
    reader,
    birthUnread: birthDate === null && reader.text('birthDate').trim() !== '',
    person: { id: String(row.number), fullName, birthDate, unitKey },
    nameKey: nameKey(fullName),
    unitId,
    unitLabel,
    post: cleanText(reader.text('post')),
  };
}

const samePost = (left: string, right: string): boolean => nameKey(left) === nameKey(right);

/**
 * Two of one name, year and unit whose posts differ are two people, unless one whole birth date says that they are one.
 * Without a year of either nothing says so.
 */
const areTwo = (left: Read, right: Read): boolean =>
  left.person.birthDate !== null &&
  right.person.birthDate !== null &&
  left.post !== '' &&
  right.post !== '' &&
  !samePost(left.post, right.post) &&
  !(left.person.birthDate === right.person.birthDate && (left.person.birthDate?.length ?? 0) > 4);

const unitKeyOf = (unitId: string | null, label: string): string => unitId ?? `name:${nameKey(label)}`;

const knownPerson = (trainee: KnownTrainee) => ({
  trainee,
  nameKey: nameKey(trainee.fields.fullName),
  person: {
    id: trainee.id,
    fullName: trainee.fields.fullName,
    birthDate: trainee.fields.birthDate,
    unitKey: unitKeyOf(trainee.fields.unitId, trainee.unitLabel),
  },
});

/** An office without communes under it (`unitsKnown` false) has no register that could know a unit. */
function planned(
  one: Read,
  match: KnownTrainee | null,
  unitsKnown: boolean,
  namesakes: readonly Read[],
): PlannedRow<TraineeIntent> {
  const { reader } = one;
  const nobody = nobodyIn(reader, 'fullName');
  if (nobody !== null) {
    return nothingToTake({ rowNumber: reader.row.number, cells: cellTexts(reader.row) }, nobody);
  }
  const fields = fieldsOf(one, match);
  if (isReversed({ from: fields.enrolledFrom, to: fields.enrolledTo })) {
    reader.refuse('enrolledTo', 'Ngày thôi học sớm hơn ngày vào lớp.');
  }
  refuseIssues(reader, TraineeFields.safeParse(fields).error?.issues ?? []);
  const base = { rowNumber: reader.row.number, cells: cellTexts(reader.row), reasons: reader.reasons };
  if (reader.reasons.length > 0) return { row: { ...base, state: 'wrong', changes: [] }, intent: null };
  const unitLabel = match?.unitLabel ?? one.unitLabel;
  const intent = { traineeId: match?.id ?? null, fields, unitLabel };
  if (!match) {
    const changes = unitsKnown ? notes(one) : [];
    const remarks = namesakes.length === 0 ? {} : { remarks: [{ column: '', message: asked(namesakes) }] };
    return { row: { ...base, state: 'new', changes, ...remarks }, intent };
  }
  const changes = changesBetween(shown(match.fields), shown(fields));
  if (changes.length === 0) return { row: { ...base, state: 'same', changes }, intent: null };
  return { row: { ...base, state: 'changed', changes }, intent };
}

/** Two posts may be two people, and as well one whom two lists call differently; only the office knows. */
const asked = (namesakes: readonly Read[]): string =>
  `Dòng ${namesakes.map(({ reader }) => reader.row.number).join(', ')} cùng tên, năm sinh, đơn vị, khác chức vụ: có phải một người?`;

/** A unit that the register does not know is taken as it is written, and said. */
function notes({ unitId, unitLabel }: Read): Change[] {
  return unitId === null && unitLabel !== ''
    ? [{ column: 'unit', before: '', after: `${unitLabel} (ngoài mục Đơn vị)` }]
    : [];
}

/** Empty cells leave what is known; a list never erases. */
function fieldsOf({ reader, person, unitId, unitLabel }: Read, match: KnownTrainee | null): TraineeFields {
  const before = match?.fields ?? EMPTY_TRAINEE;
  const line = (column: 'ethnicGroup' | 'post' | 'note'): string =>
    cleanText(reader.text(column)) || before[column];
  return {
    fullName: match ? before.fullName : person.fullName,
    sex: reader.choice('sex', SEX_CHOICES) ?? before.sex,
    birthDate: moreExact(person.birthDate, before.birthDate),
    ethnicGroup: usualEthnicName(line('ethnicGroup')),
    post: line('post'),
    unitId: match ? before.unitId : unitId,
    unitName: match ? before.unitName : unitId === null ? unitLabel : '',
    enrolledFrom: reader.day('enrolledFrom') ?? before.enrolledFrom,
    enrolledTo: reader.day('enrolledTo') ?? before.enrolledTo,
    note: line('note'),
  };
}

function shown(fields: TraineeFields): Record<string, string> {
  return {
    birthDate: shownDay(fields.birthDate),
    sex: fields.sex === null ? '' : SEX_WORDS[fields.sex],
    ethnicGroup: fields.ethnicGroup,
    post: fields.post,
    enrolledFrom: shownDay(fields.enrolledFrom),
    enrolledTo: shownDay(fields.enrolledTo),
    note: fields.note,
  };
}
