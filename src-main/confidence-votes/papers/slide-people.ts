import { consequenceNote } from '@shared/confidence-votes/consequence-note';
import { levelNames } from '@shared/confidence-votes/messages';
import type { Level, ResultKind, ResultRow, Vote, VoteResult } from '@shared/confidence-votes/model';
import { slidesByHeight, type Slide } from '@shared/confidence-votes/slides';
import { box, COLORS, linesOf, text, type SlideElement } from '../../documents/slides/elements';
import { CAPACITY, figureText, FOOT_TOP, LEFT, WIDTH } from './slide-frame';

const NO_WIDTH = 0.6;
const FIGURE_WIDTH = 1.5;
const ROWS_TOP = 1.9;
const LEGEND_TOP = 6.78;

/** Everybody's figures, kind by kind, as many on a slide as stand on it readably. */
export const peopleSlides = (vote: Vote, result: VoteResult): readonly (readonly SlideElement[])[] =>
  slidesByHeight(result, CAPACITY, (kind, row) => rowHeight(result, kind, row)).map((slide) =>
    peoplePage(vote, result, slide),
  );

const whoWidth = (result: VoteResult): number => WIDTH - NO_WIDTH - result.levels.length * FIGURE_WIDTH - 0.2;

interface RowLines {
  readonly name: number;
  readonly posts: number;
  readonly note: number;
}

function linesOfRow(result: VoteResult, kind: ResultKind, row: ResultRow): RowLines {
  const width = whoWidth(result);
  const note = consequenceNote(kind, row);
  return {
    name: linesOf(row.name, 18, width),
    posts: row.posts === '' ? 0 : linesOf(row.posts, 13, width),
    note: note ? linesOf(note.text, 13, width) : 0,
  };
}

/** In hundredths of an inch. */
function rowHeight(result: VoteResult, kind: ResultKind, row: ResultRow): number {
  const { name, posts, note } = linesOfRow(result, kind, row);
  return name * 31 + posts * 23 + note * 23 + 26 + 20;
}

function peoplePage(vote: Vote, result: VoteResult, slide: Slide): readonly SlideElement[] {
  const { kind } = slide.kind;
  const figures = [
    `phát ra ${figureText(kind.issued)}`,
    `thu về ${figureText(kind.collected)}`,
    `hợp lệ ${figureText(kind.valid)}`,
    `không hợp lệ ${figureText(kind.invalid)}`,
  ].join(' · ');
  const size = linesOf(vote.title, 22, WIDTH) > 1 ? 16 : 22;
  const elements: SlideElement[] = [
    text({ x: LEFT, y: 0.3, w: WIDTH, h: 0.6 }, vote.title, size, { bold: true }),
    text({ x: LEFT, y: 0.9, w: WIDTH, h: 0.35 }, `${kind.title}: ${figures}`, 15),
    box({ x: LEFT, y: 1.36, w: WIDTH, h: 0.02 }, COLORS.line),
    text({ x: LEFT + NO_WIDTH, y: 1.48, w: 4, h: 0.3 }, 'Họ và tên, chức vụ', 12, { color: COLORS.second }),
    ...result.levels.map((level, index) =>
      text({ x: figureX(result, index), y: 1.48, w: FIGURE_WIDTH, h: 0.3 }, levelNames[level], 12, {
        color: COLORS.second,
        align: 'right',
      }),
    ),
  ];
  let y = ROWS_TOP;
  for (const row of slide.rows) {
    elements.push(...personElements(result, slide.kind, row, y));
    y += rowHeight(result, slide.kind, row) / 100;
  }
  return [...elements, ...legend(result), baseLine(slide.kind)];
}

const figureX = (result: VoteResult, index: number): number =>
  LEFT + WIDTH - (result.levels.length - index) * FIGURE_WIDTH;

function personElements(
  result: VoteResult,
  kind: ResultKind,
  row: ResultRow,
  top: number,
): readonly SlideElement[] {
  const lines = linesOfRow(result, kind, row);
  const x = LEFT + NO_WIDTH;
  const w = whoWidth(result);
  const note = consequenceNote(kind, row);
  const postsTop = top + 0.08 + lines.name * 0.31;
  const barTop = postsTop + lines.posts * 0.23 + 0.03;
  return [
    box({ x: LEFT, y: top, w: WIDTH, h: 0.01 }, COLORS.line),
    text({ x: LEFT, y: top + 0.08, w: NO_WIDTH - 0.15, h: 0.3 }, String(row.no), 14, {
      color: COLORS.second,
      align: 'right',
    }),
    text({ x, y: top + 0.08, w, h: lines.name * 0.31 }, row.name, 18, { bold: true }),
    ...(row.posts === ''
      ? []
      : [text({ x, y: postsTop, w, h: lines.posts * 0.23 }, row.posts, 13, { color: COLORS.second })]),
    ...bar(result, row, x, barTop, w),
    ...(note
      ? [
          text({ x, y: barTop + 0.26, w, h: lines.note * 0.23 }, note.text, 13, {
            color: COLORS.notice,
          }),
        ]
      : []),
    ...result.levels.flatMap((level, index) => {
      const percent = row.percent[level] ?? null;
      const place = { x: figureX(result, index), w: FIGURE_WIDTH };
      return [
        text({ ...place, y: top + 0.05, h: 0.42 }, figureText(row.counts[level] ?? null), 24, {
          bold: true,
          align: 'right',
        }),
        text({ ...place, y: top + 0.5, h: 0.25 }, percent === null ? '—' : `${percent}%`, 13, {
          color: COLORS.second,
          align: 'right',
        }),
      ];
    }),
  ];
}

type Part = Level | 'invalid';

const FILLS: Readonly<Record<Part, readonly [string, string]>> = {
  high: [COLORS.high, COLORS.highText],
  trust: [COLORS.high, COLORS.highText],
  medium: [COLORS.medium, COLORS.mediumText],
  low: [COLORS.low, COLORS.lowText],
  noTrust: [COLORS.low, COLORS.lowText],
  invalid: [COLORS.invalid, COLORS.invalidText],
};

/** Lengths are the counts themselves, as on the projector. */
function bar(
  result: VoteResult,
  row: ResultRow,
  left: number,
  y: number,
  width: number,
): readonly SlideElement[] {
  const parts: readonly (readonly [Part, number])[] = [
    ...result.levels.map((level): readonly [Part, number] => [level, row.counts[level] ?? 0]),
    ['invalid', row.invalidRows ?? 0],
  ];
  const total = parts.reduce((sum, [, count]) => sum + count, 0);
  if (total === 0) return [];
  let x = left;
  return parts.flatMap(([part, count]) => {
    if (count === 0) return [];
    const length = (width * count) / total;
    const place = { x, y, w: Math.max(0.03, length - 0.02), h: 0.2 };
    x += length;
    const [fill] = FILLS[part];
    return [box(place, fill)];
  });
}

function legend(result: VoteResult): readonly SlideElement[] {
  const parts: readonly Part[] = [...result.levels, 'invalid'];
  let x = LEFT;
  return parts.flatMap((part) => {
    const name = part === 'invalid' ? 'Không hợp lệ' : levelNames[part];
    const width = name.length * 0.105 + 0.2;
    const at = x;
    x += 0.35 + width;
    return [
      box({ x: at, y: LEGEND_TOP + 0.06, w: 0.25, h: 0.14 }, FILLS[part][0]),
      text({ x: at + 0.32, y: LEGEND_TOP, w: width, h: 0.26 }, name, 12, { color: COLORS.second }),
    ];
  });
}

function baseLine(kind: ResultKind): SlideElement {
  return text({ x: LEFT, y: FOOT_TOP, w: WIDTH - 3, h: 0.26 }, `Tỷ lệ tính trên ${kind.base.text}`, 12, {
    color: COLORS.second,
  });
}
