/** What the whole session has to come to, written anew from the law in whole numbers, with nothing of the program. */
export const DEPUTIES = 82;
export const EXCUSED = 4;
export const ABSENT = 2;
export const PRESENT = DEPUTIES - EXCUSED - ABSENT;
/** Two thirds and more than a half of 82 (Luật 72/2025/QH15 Điều 35 for the latter). */
export const QUORUM = 55;
export const MAJORITY = 42;

export type Figures = readonly [votesFor: number, against: number, none: number];

/** The third falls short by one, the fifth has just enough. */
export const VOTES: readonly Figures[] = [
  [76, 0, 0],
  [70, 4, 2],
  [41, 20, 15],
  [60, 10, 6],
  [42, 34, 0],
];

export const ANSWERS = [
  'Đã trả lời tại phiên họp',
  'Đã trả lời tại phiên họp',
  'Trả lời bằng văn bản',
  'Chưa trả lời',
];

export const passes = ([votesFor]: Figures): boolean => votesFor * 2 > DEPUTIES;
export const PASSED = VOTES.filter(passes).length;

/** Hundredths of a percent of all deputies, half up. */
function percent(votesFor: number): string {
  const scaled = Math.floor((votesFor * 10_000 * 2 + DEPUTIES) / (2 * DEPUTIES));
  return `${Math.floor(scaled / 100)},${String(scaled % 100).padStart(2, '0')}%`;
}

export const voteLine = (figures: Figures, no: number): string => {
  const [votesFor, against, none] = figures;
  return (
    `Biểu quyết (lượt ${no}): tán thành ${votesFor}/${DEPUTIES} (${percent(votesFor)}), không tán thành ${against}, ` +
    `không biểu quyết ${none}, vắng ${DEPUTIES - PRESENT}; cần quá nửa, ít nhất ${MAJORITY}. ` +
    (passes(figures) ? 'Hội đồng nhân dân thông qua.' : 'Hội đồng nhân dân không thông qua.')
  );
};

/** Every figure of the printed minutes, in their order: roll, votes, results. */
export const MINUTES_FIGURES: readonly string[] = [
  ...[PRESENT, DEPUTIES, EXCUSED, ABSENT, QUORUM].map(String),
  ...VOTES.flatMap(([votesFor, against, none]) => [
    ...[String(votesFor), String(DEPUTIES), percent(votesFor)],
    ...[against, none, DEPUTIES - PRESENT, MAJORITY].map(String),
  ]),
  ...[VOTES.length, PASSED, VOTES.length - PASSED].map(String),
  // Questions, those who asked, answered at the sitting, to be answered in writing, not answered yet.
  ...[ANSWERS.length, ANSWERS.length, 2, 1, 1].map(String),
  String(PASSED),
];
