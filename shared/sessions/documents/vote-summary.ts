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
import { invalidBallots } from '../minutes/words';
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

/** Widths that keep every word of the heading whole; a page upright has no room for who was present. */
const ACROSS = [11, 66, 20, 20, 20, 20, 22, 20, 30] as const;
const UPRIGHT = [11, 43, 0, 17, 19, 19, 19, 15, 22] as const;

/** The figures of every vote as one table: in the summary, and in the report of the session, whose page stands upright. */
export function votesTable(votes: readonly MinutesVote[], caption: string, upright = false): Table {
  const widths = upright ? UPRIGHT : ACROSS;
  const shown = <T>(cells: readonly T[]): readonly T[] => cells.filter((_, at) => widths[at] !== 0);
  return table({
    caption,
    columns: shown(
      widths.map((width, at) =>
        at === 0 ? column(width, 'center') : at === 1 || at === 8 ? column(width) : column(width, 'right'),
      ),
    ),
    header: [
      shown([
        headCell('STT'),
        headCell('Nội dung'),
        headCell('Có mặt'),
        headCell('Tán thành'),
        headCell('Không tán thành'),
        headCell('Không biểu quyết'),
        headCell('Tỷ lệ tán thành (%)'),
        headCell('Số phải đạt'),
        headCell('Kết quả'),
      ]),
    ],
    rows: votes.map(({ outcome, stands, vote }) =>
      bodyRow(
        shown([
          numberCell(vote.refNo),
          textCell([vote.subject, invalidBallots(vote)].filter((part) => part !== '').join('; ')),
          numberCell(vote.present),
          numberCell(vote.votesFor),
          numberCell(vote.votesAgainst),
          numberCell(vote.notVoting),
          percentCell(outcome.percentFor),
          numberCell(outcome.needed),
          textCell(stands ? VERDICT_WORDS[outcome.verdict] : 'Đã biểu quyết lại'),
        ]),
      ),
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
