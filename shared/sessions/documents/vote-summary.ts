import {
  bodyRow,
  column,
  composeDocument,
  count,
  footLine,
  headCell,
  numberCell,
  paragraph,
  percentCell,
  placeAndDate,
  table,
  tableNote,
  textCell,
  type OfficialDocument,
  type PaperContext,
  type Table,
} from '../../official-documents/index';
import { minutesModel, type MinutesVote } from '../minutes/model';
import { VERDICT_WORDS } from '../open-votes/labels';
import { shareName } from '../sitting-rules/shares';
import type { HeldSession } from './held';
import { secretaryClosing } from './secretary-closing';
import type { SessionSource } from './source';

/** Every vote in the order in which it was taken. */
export function votesOf(held: HeldSession): readonly MinutesVote[] {
  const model = minutesModel(held.minutes);
  const votes = [
    ...model.sittings.flatMap(({ items }) => items.flatMap((item) => item.votes)),
    ...model.otherVotes,
  ];
  return votes.toSorted((left, right) => left.vote.refNo - right.vote.refNo);
}

/** The figures of every vote as one table: in the summary and in the report of the session. */
export function votesTable(votes: readonly MinutesVote[], caption: string): Table {
  return table({
    caption,
    columns: [
      column(7, 'center'),
      column(46),
      column(12, 'right'),
      column(12, 'right'),
      column(12, 'right'),
      column(12, 'right'),
      column(14, 'right'),
      column(14, 'right'),
      column(22),
    ],
    header: [
      [
        headCell('STT'),
        headCell('Nội dung'),
        headCell('Có mặt'),
        headCell('Tán thành'),
        headCell('Không tán thành'),
        headCell('Không biểu quyết'),
        headCell('Tỷ lệ tán thành (%)'),
        headCell('Số phải đạt'),
        headCell('Kết quả'),
      ],
    ],
    rows: votes.map(({ outcome, stands, vote }) =>
      bodyRow([
        numberCell(vote.refNo),
        textCell(vote.subject),
        numberCell(vote.present),
        numberCell(vote.votesFor),
        numberCell(vote.votesAgainst),
        numberCell(vote.notVoting),
        percentCell(outcome.percentFor),
        numberCell(outcome.needed),
        textCell(stands ? VERDICT_WORDS[outcome.verdict] : 'Đã biểu quyết lại'),
      ]),
    ),
  });
}

/** The base and the shares in words, so that no percentage stands without what it is taken of. */
export function baseWords(votes: readonly MinutesVote[]): string {
  const totals = [...new Set(votes.map(({ vote }) => vote.total))];
  const shares = [...new Set(votes.map(({ vote }) => `${shareName(vote.rule)} (${vote.rule.basis})`))];
  return `Tỷ lệ tính trên tổng số ${totals.join(', ')} đại biểu; phải đạt ${shares.join('; ')}`;
}

/** S20: all votes of the session as one table. */
export function voteSummary({ held, session }: SessionSource, paper: PaperContext): OfficialDocument {
  const { council, issue } = paper;
  const votes = votesOf(held);
  const { votes: sums } = minutesModel(held.minutes);
  return composeDocument({
    title: `Bảng tổng hợp kết quả biểu quyết, ${session.title}`,
    orientation: 'landscape',
    letterhead: council.letterhead,
    placeAndDate: placeAndDate(issue.place, issue.date),
    typeName: 'BẢNG TỔNG HỢP',
    summary: `Kết quả biểu quyết tại ${session.title}`,
    body: [
      tableNote(baseWords(votes)),
      votesTable(votes, 'Kết quả biểu quyết'),
      paragraph([
        'Tổng cộng ',
        ...count(sums.total, 'lượt biểu quyết, thông qua '),
        ...count(sums.passed, 'lượt, không thông qua '),
        ...count(sums.failed, 'lượt'),
      ]),
    ],
    closing: secretaryClosing(held),
    draftMark: paper.draftMark,
    verification: footLine(paper, 'council'),
  });
}
