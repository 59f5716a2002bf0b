import { consequenceNote, type ConsequenceNote } from '@shared/confidence-votes/consequence-note';
import type { ResultRow, Vote, VoteResult } from '@shared/confidence-votes/model';
import { evenPages } from '@shared/confidence-votes/slides';
import { box, COLORS, linesOf, text, type SlideElement } from '../../documents/slides/elements';
import { CAPACITY, LEFT, WIDTH } from './slide-frame';

/** For whom the law lets something follow from the figures, and what. */
export const consequenceSlides = (vote: Vote, result: VoteResult): readonly (readonly SlideElement[])[] =>
  evenPages(affected(result), CAPACITY + 40, affectedHeight)
    .filter((page) => page.length > 0)
    .map((page) => consequencePage(vote, page));

interface Affected {
  readonly row: ResultRow;
  readonly note: ConsequenceNote;
}

function affected(result: VoteResult): readonly Affected[] {
  return result.kinds.flatMap((kind) =>
    kind.rows.flatMap((row) => {
      const note = consequenceNote(kind, row);
      return note ? [{ row, note }] : [];
    }),
  );
}

const effectOf = ({ note }: Affected): string => `${note.threshold.effect} (${note.threshold.citation})`;
const whoOf = ({ row }: Affected): string => [row.name, row.posts].filter((part) => part !== '').join(', ');

function affectedHeight(one: Affected): number {
  return linesOf(whoOf(one), 18, WIDTH) * 32 + 28 + linesOf(effectOf(one), 15, WIDTH) * 27 + 24;
}

function consequencePage(vote: Vote, page: readonly Affected[]): readonly SlideElement[] {
  const elements: SlideElement[] = [
    text({ x: LEFT, y: 0.4, w: WIDTH, h: 0.5 }, 'Việc xem xét theo kết quả', 26, { bold: true }),
    text({ x: LEFT, y: 0.95, w: WIDTH, h: 0.35 }, vote.title, linesOf(vote.title, 15, WIDTH) > 1 ? 11 : 15, {
      color: COLORS.second,
    }),
  ];
  let y = 1.5;
  for (const one of page) {
    const who = linesOf(whoOf(one), 18, WIDTH) * 0.32;
    elements.push(
      box({ x: LEFT, y, w: WIDTH, h: 0.01 }, COLORS.line),
      text({ x: LEFT, y: y + 0.1, w: WIDTH, h: who }, whoOf(one), 18, { bold: true }),
      text({ x: LEFT, y: y + 0.1 + who, w: WIDTH, h: 0.28 }, one.note.text, 15, { color: COLORS.notice }),
      text(
        { x: LEFT, y: y + 0.38 + who, w: WIDTH, h: linesOf(effectOf(one), 15, WIDTH) * 0.27 },
        effectOf(one),
        15,
      ),
    );
    y += affectedHeight(one) / 100;
  }
  return elements;
}
