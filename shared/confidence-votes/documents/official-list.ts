import { formatDate } from '../../kernel/local-date';
import {
  bodyRow,
  column,
  composeDocument,
  groupRow,
  headCell,
  paragraph,
  placeAndDate,
  table,
  tableNote,
  textCell,
  UNKNOWN,
  type Block,
  type OfficialDocument,
  type Table,
} from '../../official-documents/index';
import { exclusionReasonNames } from '../messages';
import type { VoteOfficial } from '../model';
import { footLine, type DocumentContext } from './context';
import { actOf, count, lowerFirst, subjectOf } from './wording';

/**
 * V2, the list as Thường trực puts it to the council: who is voted on, and for grading who is left out, why, on which
 * paper and by whose decision (NQ 96/2023/QH15 Điều 2 khoản 5).
 */
export function officialList(context: DocumentContext): OfficialDocument {
  const { vote, council, issue } = context;
  const act = actOf[vote.procedure];
  const included = vote.officials.filter((official) => official.included);
  const leftOut = vote.officials.filter((official) => !official.included);
  const summary = `${subjectOf(council).replace(/^n/u, 'N')} được ${act}`;
  return composeDocument({
    title: `Danh sách ${lowerFirst(summary)}`,
    orientation: 'landscape',
    letterhead: council.standingLetterhead,
    placeAndDate: placeAndDate(issue.place, issue.date),
    typeName: 'DANH SÁCH',
    summary,
    attachedTo: vote.sessionName === '' ? '' : `(${vote.sessionName})`,
    body: [
      includedTable(context, included, `Người được ${act}`),
      ...(vote.procedure === 'grading' && leftOut.length > 0
        ? [tableNote(`Người không ${act}:`), leftOutTable(leftOut, `Người không ${act}`)]
        : []),
      ...remarkLines(issue.remarks),
      paragraph([
        'Danh sách này có ',
        ...count(included.length, `người được ${act}`),
        ...(leftOut.length > 0 && vote.procedure === 'grading'
          ? [', ', ...count(leftOut.length, `người không ${act}`)]
          : []),
      ]),
    ],
    closing: issue.signer === null ? null : { kind: 'signer', signer: issue.signer },
    recipients: issue.recipients,
    draftMark: context.draftMark,
    verification: footLine(context, 'council'),
  });
}

/** What was written for one paper alone, line by line. */
export function remarkLines(remarks: string): readonly Block[] {
  return remarks
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => paragraph(/[.;:]$/u.test(line) ? line : `${line}.`));
}

const yearOf = (official: VoteOfficial): string =>
  official.birthYear === null ? UNKNOWN : String(official.birthYear);

const dayOf = ({ electedDate }: VoteOfficial): string =>
  electedDate === null ? UNKNOWN : formatDate(electedDate);

function includedTable({ vote }: DocumentContext, persons: readonly VoteOfficial[], caption: string): Table {
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

function leftOutTable(persons: readonly VoteOfficial[], caption: string): Table {
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
