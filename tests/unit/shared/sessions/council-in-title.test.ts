import { describe, expect, test } from 'vitest';
import { factsOf } from '@shared/documents/kinds';
import { textOf, type OfficialDocument } from '@shared/official-documents';
import { titleWithCouncil, titleWithoutCouncil } from '@shared/sessions/council-in-title';
import { SESSION_PAPERS } from '@shared/sessions/documents';
import { SESSION_SOURCE, sessionContext } from '@tests/documents/session-fixtures';

const council = { fullName: 'Hội đồng nhân dân tỉnh Đắk Lắk', term: 'khóa XI' };

test.each([
  ['Kỳ họp thứ 15', 'Kỳ họp thứ 15 Hội đồng nhân dân tỉnh Đắk Lắk, khóa XI', 'Kỳ họp thứ 15'],
  ['Kỳ họp thứ năm, HĐND tỉnh khóa XI', 'Kỳ họp thứ năm, HĐND tỉnh khóa XI', 'Kỳ họp thứ năm'],
  ['Kỳ họp thứ năm HĐND tỉnh Đắk Lắk', 'Kỳ họp thứ năm HĐND tỉnh Đắk Lắk, khóa XI', 'Kỳ họp thứ năm'],
  [
    'Kỳ họp thứ 5 của Hội đồng nhân dân tỉnh khoá XI, nhiệm kỳ 2026 - 2031 xem xét dự toán năm 2027',
    'Kỳ họp thứ 5 của Hội đồng nhân dân tỉnh khoá XI, nhiệm kỳ 2026 - 2031 xem xét dự toán năm 2027',
    'Kỳ họp thứ 5 xem xét dự toán năm 2027',
  ],
  ['Kỳ họp thứ 5 HĐND Đắk Lắk', 'Kỳ họp thứ 5 HĐND Đắk Lắk, khóa XI', 'Kỳ họp thứ 5'],
  [
    'Kỳ họp thứ 5 Hội đồng nhân dân Đắk Lắk khóa XI, nhiệm kỳ 2026–2031',
    'Kỳ họp thứ 5 Hội đồng nhân dân Đắk Lắk khóa XI, nhiệm kỳ 2026–2031',
    'Kỳ họp thứ 5',
  ],
  // The council is not named here: whom it elects is.
  [
    'Kỳ họp chuyên đề bầu Chủ tịch HĐND tỉnh',
    'Kỳ họp chuyên đề bầu Chủ tịch HĐND tỉnh Hội đồng nhân dân tỉnh Đắk Lắk, khóa XI',
    'Kỳ họp chuyên đề bầu Chủ tịch HĐND tỉnh',
  ],
])('%s', (title, whole, alone) => {
  expect([titleWithCouncil(title, council), titleWithoutCouncil(title, council)]).toEqual([whole, alone]);
});

test('a council of no known term leaves the term of the title', () => {
  const noTerm = { ...council, term: '' };
  const alone = (title: string) => titleWithoutCouncil(title, noTerm);
  expect(alone('Kỳ họp thứ năm, HĐND tỉnh khóa XI')).toBe('Kỳ họp thứ năm khóa XI');
  expect(alone('Kỳ họp thứ năm của HĐND Đắk Lắk, khóa XI, nhiệm kỳ 2026 - 2031')).toBe(
    'Kỳ họp thứ năm, khóa XI, nhiệm kỳ 2026 - 2031',
  );
});

const linesOf = ({ body, resolvingLines, summary }: OfficialDocument): readonly string[] => [
  ...[summary ?? '', (resolvingLines ?? []).join(' ')],
  ...body.map((block) => (block.kind === 'paragraph' ? textOf(block.runs) : '')),
];

describe('no paper names the council twice after a title that names it', () => {
  const title = 'Kỳ họp thứ năm (thường lệ cuối năm 2026) HĐND tỉnh khóa XI';
  const source = { ...SESSION_SOURCE, session: { ...SESSION_SOURCE.session, title } };
  const kinds = Object.keys(SESSION_PAPERS) as (keyof typeof SESSION_PAPERS)[];
  test.each(kinds)('%s', (kind) => {
    const rule = SESSION_PAPERS[kind];
    const numbered = factsOf(kind).abbreviation !== null;
    const document = rule.build(source, rule.parts?.(source)[0] ?? null, sessionContext(kind, numbered));
    const twice = linesOf(document).filter((line) => (line.match(/khóa XI/giu) ?? []).length > 1);
    expect(twice).toEqual([]);
    expect(linesOf(document).filter((line) => /HĐND tỉnh khóa XI Hội đồng nhân dân/iu.test(line))).toEqual(
      [],
    );
  });
});
