import { canonicalJson } from '../../kernel/canonical-json';
import type { FileSetUp } from './file-contract';
import { openingWords } from './words';

type SetUp = FileSetUp;

/**
 * What is fixed when counting opens, with the words for it; two PCs that differ here do not count the same vote. All that an
 * opening line fixes is in it: two that contradict would stand in one log, and no PC could close the figures any more.
 */
const FROZEN: readonly (readonly [string, (setUp: SetUp) => unknown])[] = [
  [openingWords.procedure, ({ vote }) => vote.procedure],
  [openingWords.rehearsalOf, ({ vote }) => [vote.rehearsalOf, vote.deckSeed]],
  [openingWords.title, ({ vote }) => vote.title],
  [openingWords.sessionName, ({ vote }) => vote.sessionName],
  [openingWords.place, ({ vote }) => vote.place],
  [openingWords.board, ({ board }) => board.map(({ name, posts, role }) => [name, posts, role])],
  [openingWords.ruleSet, ({ vote }) => vote.ruleSet],
  [openingWords.entries, ({ vote }) => vote.entries],
  [openingWords.deputiesTotal, ({ vote }) => vote.deputiesTotal],
  [openingWords.date, ({ vote }) => vote.date],
  ['loại phiếu', ({ kinds }) => kinds.map(({ id, title }) => [id, title])],
  [
    'danh sách người trên phiếu',
    ({ officials }) =>
      officials
        .filter(({ included }) => included)
        .map(({ id, name, posts, kindId, no }) => [kindId, no, id, name, posts])
        .sort((left, right) => (canonicalJson(left) < canonicalJson(right) ? -1 : 1)),
  ],
];

/** The first thing fixed at the opening of the count in which two set-ups differ, in words; null when they agree. */
export function differentField(mine: SetUp, theirs: SetUp): string | null {
  const found = FROZEN.find(([, valueOf]) => canonicalJson(valueOf(mine)) !== canonicalJson(valueOf(theirs)));
  if (found) return found[0];
  return sameNumbering(mine, theirs) ? null : 'cách đánh số phiếu';
}

/** Batches of one kind either are the same batch or share no number. */
function sameNumbering(mine: SetUp, theirs: SetUp): boolean {
  return theirs.batches.every((batch) =>
    mine.batches.every(
      (other) =>
        other.kindId !== batch.kindId ||
        (other.id === batch.id
          ? other.no === batch.no && other.firstNo === batch.firstNo
          : other.no !== batch.no &&
            (other.firstNo + other.size <= batch.firstNo || batch.firstNo + batch.size <= other.firstNo)),
    ),
  );
}
