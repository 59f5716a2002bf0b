import { dateText } from '../../kernel/local-date';
import {
  bodyRow,
  column,
  groupRow,
  headCell,
  table,
  textCell,
  UNKNOWN,
  type Table,
} from '../../official-documents/index';
import { exclusionReasonNames } from '../messages';
import type { Vote, VoteOfficial } from '../model';

const yearOf = (official: VoteOfficial): string =>
  official.birthYear === null ? UNKNOWN : String(official.birthYear);

const dayOf = ({ electedDate }: VoteOfficial): string => dateText(electedDate, UNKNOWN);

/** Who is voted on, by kind of ballot in printed order, for a landscape sheet. */
export function includedTable(vote: Vote, caption: string): Table {
  const persons = vote.officials.filter((official) => official.included);
  const columns = [column(11, 'center'), column(56), column(20, 'center'), column(127), column(38, 'center')];
  const kinds =
    vote.procedure === 'decision'
      ? [{ title: '', members: persons }]
      : [...vote.ballotKinds.map((kind) => kind.ballotKindId), null].map((id) => ({
          title: vote.ballotKinds.find((kind) => kind.ballotKindId === id)?.title ?? 'Chưa xếp loại phiếu',
          members: persons.filter((person) => person.ballotKindId === id),
        }));
  const shown = kinds.filter(({ members }) => members.length > 0);
  return table({
    caption,
    columns,
    header: [
      [
        headCell('STT'),
        headCell('Họ và tên'),
        headCell('Năm sinh'),
        headCell('Chức vụ'),
        headCell('Ngày bầu, phê chuẩn'),
      ],
    ],
    rows:
      shown.length === 0
        ? [groupRow('Chưa có ai trong danh sách.', columns.length)]
        : shown.flatMap(({ title, members }) => [
            ...(title === '' ? [] : [groupRow(title, columns.length)]),
            ...members.map((person, index) =>
              bodyRow([
                textCell(String(index + 1)),
                textCell([{ text: person.name, bold: true }]),
                textCell(yearOf(person)),
                textCell(person.posts),
                textCell(dayOf(person)),
              ]),
            ),
          ]),
  });
}

/** Who is left out, why, on which paper and by whose decision, for a landscape sheet. */
export function leftOutTable(persons: readonly VoteOfficial[], caption: string): Table {
  return table({
    caption,
    columns: [
      column(11, 'center'),
      column(46),
      column(18, 'center'),
      column(63),
      column(52),
      column(36),
      column(26),
    ],
    header: [
      [
        headCell('STT'),
        headCell('Họ và tên'),
        headCell('Năm sinh'),
        headCell('Chức vụ, ngày bầu'),
        headCell('Lý do'),
        headCell('Văn bản làm căn cứ'),
        headCell('Cơ quan quyết định'),
      ],
    ],
    rows: persons.map((person, index) =>
      bodyRow([
        textCell(String(index + 1)),
        textCell([{ text: person.name, bold: true }]),
        textCell(yearOf(person)),
        textCell(person.electedDate === null ? person.posts : `${person.posts}\n(bầu ngày ${dayOf(person)})`),
        textCell(reasonOf(person)),
        textCell(person.exclusionEvidence === '' ? UNKNOWN : person.exclusionEvidence),
        textCell(person.decidedBy === '' ? UNKNOWN : person.decidedBy),
      ]),
    ),
  });
}

function reasonOf({ exclusionReason, exclusionNote }: VoteOfficial): string {
  const reason = exclusionReason === null ? '' : exclusionReasonNames[exclusionReason];
  const parts = [reason, exclusionNote].filter((part) => part !== '');
  return parts.length === 0 ? UNKNOWN : parts.join('\n');
}
