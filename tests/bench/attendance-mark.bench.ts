import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { CLASS_FIELDS } from '@tests/fixtures/training-scene';
import { NO_BEAT, takeSamples, watchKeys } from './key-to-frame';
import { inTurn, percentile } from './measure';
import { launchBrowser, serveProgram } from './pages';
import { openProgram, withScratchFolder } from './program';
import { note, report } from './report';
import { makeOffice, personName } from './sample-data';

/**
 * One mark in the roll of 400 people and six half days, from the key going down to the frame in which it stands, with
 * the cursor on the next person and the sums counted anew. Each mark is stored meanwhile. The limit is a plain table of
 * the same size in which a script writes the letter into the field.
 */
const PEOPLE = 400;
const SLOTS = 6;
const MARKS_A_ROUND = 30;
const ROUNDS = 10;
/** A fast clerk's pause; without it keys would wait for each other. */
const PAUSE_MS = 50;
const LETTERS = ['c', 'c', 'm', 'k', 'p'];

async function prepare(dataDir: string): Promise<string> {
  const program = await openProgram(dataDir);
  await makeOffice(program);
  const { id: classId } = await program.call('training.createClass', {
    fields: { ...CLASS_FIELDS, title: 'Lớp 400 người', place: '' },
    slots: { from: '2026-08-03', to: '2026-08-05', parts: ['morning', 'afternoon'], skipWeekend: false },
  });
  const rows = Array.from(
    { length: PEOPLE },
    (_, index) => `${personName(index)}\t${1960 + (index % 30)}\tXã số ${index % 24}`,
  );
  const source = { type: 'paste', text: ['Họ và tên\tNăm sinh\tĐơn vị', ...rows].join('\n') } as const;
  const preview = await program.call('training.previewTrainees', { classId, source, mapping: [] });
  await program.call('training.saveTrainees', { classId, source, mapping: [], digest: preview.digest });
  const { slots, trainees } = await program.call('training.getClass', { classId });
  if (trainees.length !== PEOPLE || slots.length !== SLOTS)
    throw new Error('the class is not what was asked for');
  const traineeIds = trainees.map(({ id }) => id);
  for (const slot of slots.slice(0, SLOTS - 1)) {
    await program.call('training.recordAllPresent', { slotId: slot.id, traineeIds });
  }
  await program.close();
  return classId;
}

async function markSome(page: Page): Promise<readonly number[]> {
  await takeSamples(page);
  for (let mark = 0; mark < MARKS_A_ROUND; mark += 1) {
    await page.keyboard.press(LETTERS[mark % LETTERS.length]!);
    await page.waitForTimeout(PAUSE_MS);
  }
  return takeSamples(page);
}

const plainTable = (names: readonly string[]): string => `<!doctype html><html lang="vi"><style>
  body{margin:0;font:16px sans-serif}main{position:fixed;inset:20px;overflow:auto}
  table{table-layout:fixed;width:100%}td{width:76px;height:44px;border-bottom:1px solid #ddd}
  </style><main><table>${names.map((name) => `<tr><th>${name}</th>${'<td></td>'.repeat(SLOTS)}</tr>`).join('')}</table></main>
  <script>
    const rows = document.querySelectorAll('tr');
    let at = 0;
    addEventListener('keydown', (event) => {
      rows[at].children[${SLOTS}].textContent = event.key;
      at = Math.min(at + 1, rows.length - 1);
      rows[at].scrollIntoView({ block: 'nearest' });
    });
  </script></html>`;

await withScratchFolder(async (folder) => {
  const dataDir = join(folder, 'data');
  const classId = await prepare(dataDir);
  const program = await serveProgram(dataDir);
  const browser = await launchBrowser(NO_BEAT);
  try {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
    await context.addCookies([...program.cookies]);
    await context.addInitScript(watchKeys);
    const ours = await context.newPage();
    await ours.goto(`${program.url}#/training/${classId}/attendance`);
    const grid = ours.getByRole('grid', { name: 'Bảng điểm danh' });
    await grid.focus();

    const plainContext = await browser.newContext({ viewport: { width: 1366, height: 768 } });
    const plain = await plainContext.newPage();
    await plain.setContent(plainTable(Array.from({ length: PEOPLE }, (_, index) => personName(index))));
    await plain.evaluate(watchKeys);

    const samples = { ours: [] as number[], plain: [] as number[] };
    await inTurn(
      { warmUp: 0, rounds: ROUNDS },
      async () => {
        await ours.bringToFront();
        samples.ours.push(...(await markSome(ours)));
        return 0;
      },
      async () => {
        await plain.bringToFront();
        samples.plain.push(...(await markSome(plain)));
        return 0;
      },
    );
    const stored = await ours.evaluate(async (id) => {
      const response = await fetch('rpc/training.getMarks', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ classId: id }),
      });
      const { value } = (await response.json()) as { value: { marks: Record<string, string> } };
      return Object.values(value.marks).filter((marks) => !marks.endsWith('-')).length;
    }, classId);
    if (stored !== MARKS_A_ROUND * ROUNDS) throw new Error(`${stored} marks are stored`);
    note(`${samples.ours.length} keys in the program, all stored; ${samples.plain.length} in the plain page`);
    report({
      what: `one mark in a roll of ${PEOPLE} × ${SLOTS}, key to screen, p95`,
      unit: 'ms',
      value: percentile(samples.ours, 95),
      limit: { what: 'plain table that takes a letter', value: percentile(samples.plain, 95) },
      targets: [{ kind: 'at-most', value: 30 }],
    });
  } finally {
    await browser.close();
    await program.close();
  }
});
