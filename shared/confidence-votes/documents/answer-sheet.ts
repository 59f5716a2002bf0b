import {
  bodyRow,
  column,
  composeDocument,
  groupRow,
  headCell,
  numberCell,
  paragraph,
  table,
  textCell,
  type CouncilNames,
  type OfficialDocument,
} from '../../official-documents/index';
import { invalidReasonNames, levelNames } from '../messages';
import { INVALID_REASONS_OF, LEVELS_OF, type Vote } from '../model';
import type { TestDeck } from '../rehearsal/deck';
import { decksOf, knownBallots, knownInvalidRows } from '../rehearsal/known-answers';
import { lowerFirst } from './wording';

/** "không đóng dấu: 1, phiếu số 4; …": why ballots are invalid as a whole, and which of them lacks the seal. */
function reasonsOf(vote: Pick<Vote, 'procedure'>, deck: TestDeck): string {
  const { reasons } = knownBallots(vote.procedure, deck);
  const unsealed = deck.ballots.filter(({ sealed }) => !sealed).map(({ no }) => no);
  return INVALID_REASONS_OF[vote.procedure]
    .flatMap((reason) => {
      const count = reasons[reason] ?? 0;
      if (count === 0) return [];
      const numbers = reason === 'no_seal' ? `, phiếu số ${unsealed.join(', ')}` : '';
      return [`${lowerFirst(invalidReasonNames[reason])}: ${count}${numbers}`];
    })
    .join('; ');
}

/** The known answers of a test deck on one table, for whoever leads the rehearsal; the typists do not see it. */
export function answerSheet(vote: Vote, council: CouncilNames): OfficialDocument {
  const levels = LEVELS_OF[vote.procedure];
  return composeDocument({
    title: `Đáp án bộ phiếu thử: ${vote.title}`,
    letterhead: council.boardLetterhead,
    typeName: 'ĐÁP ÁN BỘ PHIẾU THỬ',
    summary: vote.title,
    body: [
      table({
        caption: 'Đáp án',
        columns: [
          column(11, 'center'),
          column(64),
          ...[...levels, 'invalid'].map(() => column(22, 'center')),
        ],
        header: [
          [
            headCell('STT'),
            headCell('Họ và tên'),
            ...levels.map((level) => headCell(levelNames[level])),
            headCell('Không hợp lệ'),
          ],
        ],
        rows: decksOf(vote).flatMap(({ ballotKindId, title, deck }) => {
          const { collected, valid, invalid } = knownBallots(vote.procedure, deck);
          const rows = vote.tally.filter((row) => row.ballotKindId === ballotKindId);
          return [
            groupRow(
              `${title}: thu về ${collected}, hợp lệ ${valid}, không hợp lệ ${invalid} (${reasonsOf(vote, deck)})`,
              levels.length + 3,
            ),
            ...rows.map((row, place) =>
              bodyRow([
                textCell(String(row.no)),
                textCell([{ text: row.name, bold: true }]),
                ...levels.map((_, at) => numberCell(deck.rows[place]?.counts[at] ?? 0)),
                numberCell(knownInvalidRows(deck, place)),
              ]),
            ),
          ];
        }),
      }),
      paragraph('Người nhập phiếu không xem bản này trước khi kiểm xong'),
    ],
    draftMark: 'DIỄN TẬP',
  });
}
