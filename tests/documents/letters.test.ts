import { afterAll, expect, test } from 'vitest';
import { lettersToHtml, toHtml } from '@main/documents/html/to-html';
import type { OfficialDocument } from '@shared/official-documents';
import { sessionInvitation } from '@shared/sessions/documents/session-invitation';
import { readPdf, type PdfPage } from './pdf-reader';
import { fonts, printedPage, printer } from './printing';
import { SESSION, sessionContext } from './session-fixtures';

afterAll(() => printer.close());

const LETTERS = 24;
/** Far below the edge of the window, with letters that need a file of the typeface that no letter above asks for. */
const RARE = 20;
/** Takes more than one page. */
const LONG = 22;

function letter(index: number): OfficialDocument {
  const context = sessionContext('letter');
  const remarks = index === LONG ? 'Đại biểu mang theo tài liệu đã gửi.\n'.repeat(40) : '';
  return sessionInvitation(
    {
      session: SESSION,
      invitee: {
        ...{ id: String(index), kind: 'guest', group: 'Sở, ngành', honorific: 'Ông', sittingIds: [] },
        fullName: index === RARE ? 'Y Kĕ Bƀŏ Niê Č' : `Nguyễn Văn ${index}`,
        ...{ post: 'Giám đốc', organization: 'Sở Tài chính' },
      },
    },
    { ...context, draftMark: null, issue: { ...context.issue, remarks } },
  );
}

test('in one file with all others a letter looks as it does alone', { timeout: 90_000 }, async () => {
  const [first, ...others] = Array.from({ length: LETTERS }, (_, index) => letter(index));
  const together = await readPdf(await printedPage(await lettersToHtml([first!, ...others], fonts)));
  const alone = await readPdf(await printedPage(await toHtml(letter(RARE), fonts)));

  expect(together.pages.length).toBeGreaterThan(LETTERS);
  const [there, here] = [together.pages[RARE]!, alone.pages[0]!];
  expect(there.items.map(({ text }) => text)).toEqual(here.items.map(({ text }) => text));
  expect(there.rules).toHaveLength(here.rules.length);
  const places = ({ items, rules }: PdfPage): readonly number[] => [
    ...items.flatMap(({ baseline, left, points, right }) => [baseline, left, points, right]),
    ...rules.flatMap(({ left, right, y }) => [left, right, y]),
  ];
  const expected = places(here);
  // Boxes begin at whole parts of a dot, which are a few thousandths of a millimetre.
  expect(Math.max(...places(there).map((place, at) => Math.abs(place - expected[at]!)))).toBeLessThan(0.02);
  expect(together.fonts.filter(({ embedded, name }) => !embedded || !/Tinos|Times/u.test(name))).toEqual([]);

  const long = await readPdf(await printedPage(await toHtml(letter(LONG), fonts)));
  expect(
    together.pages.slice(LONG, LONG + long.pages.length).map(({ items }) => items.map(({ text }) => text)),
  ).toEqual(
    long.pages.map(({ items }) => items.filter(({ baseline }) => baseline > 15).map(({ text }) => text)),
  );
});
