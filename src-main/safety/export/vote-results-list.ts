import { consequenceNames, levelNames } from '@shared/confidence-votes/messages';
import { LEVELS_OF, type Level } from '@shared/confidence-votes/model';
import { formatDate } from '@shared/kernel/local-date';
import type { ConfirmedResults, ConfirmedVote } from '../../confidence-votes';
import type { Cell } from '../../spreadsheets/csv';
import { field, figures, type Column, type List } from './list-sheet';

const LEVELS: readonly Level[] = [...LEVELS_OF.grading, ...LEVELS_OF.decision];

/**
 * What the votes decided, from the one computed result, however the ballots were counted. Only what the head of the
 * board confirmed is a result: rehearsals, counts that run and people left out of the list have no row. A vote whose
 * figures nothing proves is named, without one.
 */
export function voteResultsList({ votes, leftOut }: ConfirmedResults): List {
  return {
    title: 'Kết quả lấy phiếu',
    rows: [
      ...votes.flatMap(rowsOf),
      ...leftOut.map(({ title, why }) => ({ vote: title, name: 'Không kể kết quả', posts: why })),
    ],
    columns: [
      field('Đợt lấy phiếu', 40, 'vote'),
      field('Ngày', 13, 'day'),
      field('Họ và tên', 28, 'name'),
      field('Chức vụ', 40, 'posts'),
      ...LEVELS.flatMap((level): readonly Column[] => [
        field(titleOf(level), 16, level),
        figures('Tỷ lệ %', 10, `${level}-percent`),
      ]),
      field('Dòng không hợp lệ', 18, 'invalidRows'),
      field('Tỷ lệ tính trên', 40, 'base'),
      field('Mức đạt tới', 34, 'consequence'),
    ],
  };
}

/** Both procedures have a level called “Tín nhiệm”. */
const titleOf = (level: Level): string =>
  level === 'trust' ? `${levelNames[level]} (bỏ phiếu)` : levelNames[level];

function rowsOf({ vote, result }: ConfirmedVote): readonly Readonly<Record<string, Cell>>[] {
  return result.kinds.flatMap(({ rows, base }) =>
    rows.map((row) => ({
      vote: vote.title,
      day: vote.date && formatDate(vote.date),
      name: row.name,
      posts: row.posts,
      ...Object.fromEntries<Cell>(
        result.levels.flatMap((level): readonly (readonly [string, Cell])[] => [
          [level, row.counts[level] ?? null],
          [`${level}-percent`, row.percent[level] ?? null],
        ]),
      ),
      invalidRows: row.invalidRows,
      base: base.text,
      consequence: row.consequence && row.consequence !== 'none' ? consequenceNames[row.consequence] : null,
    })),
  );
}
