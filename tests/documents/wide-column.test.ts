import { afterAll, expect, test } from 'vitest';
import { SESSION_PAPERS } from '@shared/sessions/documents';
import { readPdf } from './pdf-reader';
import { printed, printer } from './printing';
import { SESSION_SOURCE, sessionContext } from './session-fixtures';

afterAll(() => printer.close());

test('a title of the agenda fills its lines, and is not split into two halves', async () => {
  const [item] = SESSION_SOURCE.agenda;
  const title = 'Báo cáo dự kiến chương trình kỳ họp; thảo luận; biểu quyết thông qua';
  const agenda = [{ ...item!, title, broadcast: false }];
  const source = { ...SESSION_SOURCE, agenda, papers: [] };
  const paper = SESSION_PAPERS.session_agenda.build(source, null, sessionContext('session_agenda'));
  const { pages } = await readPdf(await printed(paper));
  // The column of contents: behind number and time, before who presents.
  const inColumn = pages[0]!.items.filter(({ left, right }) => left > 59 && right < 151);
  const lines = [...Map.groupBy(inColumn, ({ baseline }) => Math.round(baseline)).values()];
  const wordsOf = (line: typeof inColumn) => line.map(({ text }) => text.replaceAll(' ', '')).join('');
  const begins = lines.findIndex((line) => wordsOf(line).startsWith('Báocáo'));
  const [first = [], second = []] = lines.slice(begins, begins + 2);
  expect(wordsOf([...first, ...second])).toBe(title.replaceAll(' ', ''));
  const widthOf = (line: typeof inColumn) => Math.max(...line.map(({ right }) => right)) - line[0]!.left;
  expect(widthOf(first) / widthOf(second)).toBeGreaterThan(1.3);
});
