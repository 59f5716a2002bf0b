import { join } from 'node:path';
import { bundledFonts } from '@main/documents/fonts/font-source';
import type { Browser } from 'playwright-core';
import { CLASS_FIELDS } from '@tests/fixtures/training-scene';
import { inTurn, median, milliseconds } from './measure';
import { launchBrowser } from './pages';
import { openProgram, withScratchFolder, type BenchProgram } from './program';
import { report } from './report';
import { makeOffice, personName } from './sample-data';

/**
 * Five hundred certificates in one PDF; the limit is Chromium printing the same pages as plain HTML: the same words in the
 * same fonts and sizes, a page each, no layout.
 */
const PEOPLE = 500;
const ROUNDS = 3;

async function prepare(program: BenchProgram): Promise<string> {
  await makeOffice(program);
  const { id: classId } = await program.call('training.createClass', {
    fields: {
      ...CLASS_FIELDS,
      title: 'Bồi dưỡng kỹ năng hoạt động của đại biểu Hội đồng nhân dân',
      courseKind: 'training_course',
    },
    slots: { from: '2026-08-03', to: '2026-08-03', parts: ['morning'], skipWeekend: false },
  });
  const rows = Array.from(
    { length: PEOPLE },
    (_, index) => `${personName(index)}\t${1960 + (index % 30)}\tXã số ${index % 102}`,
  );
  const source = { type: 'paste', text: ['Họ và tên\tNăm sinh\tĐơn vị', ...rows].join('\n') } as const;
  const preview = await program.call('training.previewTrainees', { classId, source, mapping: [] });
  await program.call('training.saveTrainees', { classId, source, mapping: [], digest: preview.digest });
  const { slots, trainees } = await program.call('training.getClass', { classId });
  const traineeIds = trainees.map(({ id }) => id);
  await program.call('training.recordAllPresent', { slotId: slots[0]!.id, traineeIds });
  await program.call('trainingCertificates.issueCertificates', {
    classId,
    traineeIds,
    signing: {
      issueDate: '2026-08-03',
      issuePlace: 'Đắk Lắk',
      signerTitle: 'TM. THƯỜNG TRỰC',
      signerName: 'Mẫu',
    },
    firstNo: 1,
  });
  return classId;
}

async function plainPages(): Promise<string> {
  const pages = Array.from(
    { length: PEOPLE },
    (_, index) => `<section><p>HỘI ĐỒNG NHÂN DÂN TỈNH</p><p>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p>
<p>Độc lập - Tự do - Hạnh phúc</p><h1>GIẤY CHỨNG NHẬN</h1><p>Ông (bà): <b>${personName(index)}</b></p>
<p>Sinh năm ${1960 + (index % 30)}</p><p>Xã số ${index % 102}</p><p>Đã hoàn thành lớp</p>
<p>Bồi dưỡng kỹ năng hoạt động của đại biểu Hội đồng nhân dân</p><p>Ngày 03/08/2026, tại Hội trường tỉnh</p>
<p>Số vào sổ: ${index + 1}/2026</p><p>Đắk Lắk, ngày 03 tháng 8 năm 2026</p><p>TM. THƯỜNG TRỰC</p><p>Mẫu</p></section>`,
  );
  const body = pages.join('');
  return `<!doctype html><html lang="vi"><meta charset="utf-8"><style>${await bundledFonts().facesFor(body)}
@page{size:A4 landscape;margin:11mm}
section{break-after:page;text-align:center;font:15pt Tinos,serif}</style>${body}</html>`;
}

async function printPlain(browser: Browser, html: string): Promise<number> {
  const page = await browser.newPage();
  const took = await milliseconds(async () => {
    await page.setContent(html, { waitUntil: 'load' });
    await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true });
  });
  await page.close();
  return took;
}

await withScratchFolder(async (folder) => {
  const program = await openProgram(join(folder, 'data'));
  const browser = await launchBrowser();
  try {
    const classId = await prepare(program);
    const html = await plainPages();
    const samples = await inTurn(
      { warmUp: 1, rounds: ROUNDS },
      () =>
        milliseconds(() =>
          program.call('trainingCertificates.printCertificates', { classId, ids: null, format: 'pdf' }),
        ),
      () => printPlain(browser, html),
    );
    report({
      what: `${PEOPLE} certificates in one PDF`,
      unit: 'ms',
      value: median(samples.ours),
      limit: { what: 'Chromium printing the same pages as plain HTML', value: median(samples.limit) },
      targets: [
        { kind: 'at-most', value: 10_000 },
        { kind: 'times', value: 1.3 },
      ],
    });
  } finally {
    await browser.close();
    await program.close();
  }
});
