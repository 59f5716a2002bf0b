import type { Vote, VoteResult } from '@shared/confidence-votes/model';
import { heldResult } from '@shared/confidence-votes/not-held';
import { formatDate } from '@shared/kernel/local-date';
import {
  box,
  COLORS,
  linesOf,
  SLIDE_WIDTH,
  text,
  type SlideElement,
  type SlideShow,
} from '../../documents/slides/elements';
import { consequenceSlides } from './slide-consequences';
import { figureText, FOOT_TOP, LEFT, WIDTH } from './slide-frame';
import { peopleSlides } from './slide-people';

/** The slides of a confirmed result: what was counted, everybody's figures, and for whom something follows. */
export function slideShow(vote: Vote, result: VoteResult): SlideShow {
  const drawn = [
    opening(vote, result),
    ...peopleSlides(vote, heldResult(result)),
    ...consequenceSlides(vote, result),
  ];
  return {
    title: vote.title,
    pages: drawn.map((elements, index) => ({
      elements: [...elements, ...foot(vote, index + 1, drawn.length)],
    })),
  };
}

function foot(vote: Vote, page: number, pages: number): readonly SlideElement[] {
  const mark = vote.status === 'published' ? '' : 'CHƯA CÔNG BỐ · ';
  return [
    text({ x: SLIDE_WIDTH - LEFT - 3, y: FOOT_TOP, w: 3, h: 0.26 }, `${mark}Trang ${page}/${pages}`, 12, {
      color: mark === '' ? COLORS.second : COLORS.notice,
      align: 'right',
    }),
  ];
}

function opening(vote: Vote, result: VoteResult): readonly SlideElement[] {
  const about = [vote.sessionName, vote.date === null ? '' : `ngày ${formatDate(vote.date)}`, vote.place]
    .filter((part) => part !== '')
    .join(' · ');
  const titleHeight = linesOf(vote.title, 36, WIDTH) * 0.62;
  const top = 1 + titleHeight + 0.75;
  const shown = result.kinds.length;
  // Many kinds of ballot stand closer together, and never below the foot.
  const step = Math.min(1.15, (FOOT_TOP - 0.55 - top) / Math.max(1, shown));
  const scale = Math.min(1, step / 1.15);
  return [
    text({ x: LEFT, y: 1, w: WIDTH, h: titleHeight }, vote.title, 36, { bold: true }),
    text({ x: LEFT, y: 1 + titleHeight + 0.1, w: WIDTH, h: 0.4 }, about, 18, { color: COLORS.second }),
    ...result.kinds.flatMap(({ kind }, index) => {
      const y = top + index * step;
      const figures = [
        ['Phát ra', kind.issued],
        ['Thu về', kind.collected],
        ['Hợp lệ', kind.valid],
        ['Không hợp lệ', kind.invalid],
      ] as const;
      return [
        box({ x: LEFT, y, w: WIDTH, h: 0.015 }, COLORS.line),
        text({ x: LEFT, y: y + 0.15 * scale, w: 4.6, h: step - 0.2 }, kind.title, 20 * scale, { bold: true }),
        ...figures.flatMap(([name, value], place) => {
          const x = LEFT + 4.8 + place * 1.9;
          return [
            text({ x, y: y + 0.1 * scale, w: 1.8, h: 0.5 * scale }, figureText(value), 28 * scale, {
              bold: true,
            }),
            text({ x, y: y + 0.62 * scale, w: 1.8, h: 0.3 * scale }, name, 14 * scale, {
              color: COLORS.second,
            }),
          ];
        }),
      ];
    }),
  ];
}
