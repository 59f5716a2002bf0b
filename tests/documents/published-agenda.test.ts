import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { ofSession } from '@shared/documents/subject';
import { textOf, type OfficialDocument, type Table } from '@shared/official-documents';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { saveProfile } from '@tests/fixtures/vote-scene';
import { expectSoundInEveryFormat } from './every-format';
import { printed, printer } from './printing';

/** The programme that Hải Phòng published of its first session of 2021: facts only, with their source. */
interface Published {
  readonly date: string;
  readonly opening: string;
  readonly place: string;
  readonly title: string;
  readonly source: readonly { readonly url: string }[];
  readonly items: readonly {
    readonly no: number;
    readonly start: string | null;
    readonly title: string;
    readonly presenter?: string;
    readonly vote?: boolean;
    readonly live?: boolean;
    readonly secretBallot?: boolean;
  }[];
}

const published = JSON.parse(
  readFileSync(
    new URL('../fixtures/published-agendas/hai-phong-2021-first-session.json', import.meta.url),
    'utf8',
  ),
) as Published;

let app: TestApplication;
beforeEach(async () => {
  app = await openTestApplication();
  app.setNow('2021-06-24T02:00:00.000Z');
  await saveProfile(app, {
    unitKind: 'city',
    unitName: 'Hải Phòng',
    placeName: 'Hải Phòng',
    termNumber: 'XVI',
  });
});
afterEach(() => app.close());
afterAll(() => printer.close());

/** Entered as a clerk would enter it from the published text. */
async function enter(): Promise<string> {
  const { session } = await app.must('sessions.createSession', {
    copyFromId: null,
    fields: {
      ...{ sessionType: 'first', number: 1, title: 'Kỳ họp thứ nhất', openingDate: published.date },
      ...{ electionDate: '2021-05-23', place: published.place, jointMeetingDate: null, skipPast: true },
    },
  });
  const sittings = {
    ...{ id: null, date: published.date, part: 'morning' as const, kind: 'plenary' as const },
    ...{ startTime: published.opening, endTime: '', note: '' },
  };
  const saved = await app.must('sessions.saveSittings', {
    ...{ sessionId: session.id, version: session.version, sittings: [sittings] },
  });
  for (const item of published.items) {
    await app.must('agenda.saveItem', {
      ...{ sessionId: session.id, id: null, version: null, afterId: null },
      sittingId: saved.session.sittings[0]?.id ?? null,
      fields: {
        ...{ title: item.title, kind: item.vote ? 'vote' : 'other', drafter: '', board: '' },
        // Times of single items were not published.
        ...{ presenter: item.presenter ?? '', minutes: 0, personnel: item.secretBallot === true },
        ...{ secretBallot: item.secretBallot === true, broadcast: item.live === true },
        ...{ voteId: null, note: '' },
      },
    });
  }
  return session.id;
}

async function printedAgenda(sessionId: string): Promise<OfficialDocument> {
  const ref = { subject: ofSession(sessionId), kind: 'session_agenda' as const };
  const details = await app.must('documents.proposeDetails', ref);
  const [record] = await app.must('documents.makeDrafts', {
    subject: ref.subject,
    documents: [{ kind: ref.kind, details: { ...details, issueDate: '2021-06-24' }, version: null }],
  });
  const { model } = await app.database.kysely
    .selectFrom('official_document')
    .select('model')
    .where('id', '=', record!.id)
    .executeTakeFirstOrThrow();
  return JSON.parse(model) as OfficialDocument;
}

const wordsIn = (table: Table): readonly (readonly string[])[] =>
  table.rows.map(({ cells }) => cells.map((cell) => (cell.kind === 'text' ? textOf(cell.runs) : cell.text)));

test(
  'the published agenda, entered and printed, has its order, times, headings and layout',
  { timeout: 90_000 },
  async () => {
    const document = await printedAgenda(await enter());
    const table = document.body.find((block) => block.kind === 'table');
    if (table?.kind !== 'table') throw new Error('the agenda is no table');
    const [heading, ...rows] = wordsIn(table);
    expect(heading?.filter((cell) => cell !== '')).toEqual([
      'Sáng thứ Ba, ngày 29/06/2021 (từ 08 giờ 00): phiên toàn thể',
    ]);
    const voted = ({ secretBallot, vote }: Published['items'][number]): string =>
      secretBallot ? 'Kín' : vote ? 'x' : '';
    expect(rows).toEqual(
      published.items.map((item) => [
        String(item.no),
        item.start ?? '',
        `${item.title}${item.live ? ' (truyền hình trực tiếp)' : ''}`,
        item.presenter ?? '',
        voted(item),
      ]),
    );
    expect(table.header[0]?.map(({ runs }) => textOf(runs))).toEqual([
      'STT',
      'Thời gian',
      'Nội dung',
      'Trình bày, điều hành',
      'Biểu quyết',
    ]);
    expect(document.typeName).toBe('CHƯƠNG TRÌNH');
    expect(document.summary).toBe('Kỳ họp thứ nhất Hội đồng nhân dân thành phố Hải Phòng, khóa XVI');
    expect(document.letterhead.bodyLines).toEqual(['HỘI ĐỒNG NHÂN DÂN', 'THÀNH PHỐ HẢI PHÒNG']);
    const text = document.body
      .map((block) => (block.kind === 'paragraph' ? textOf(block.runs) : ''))
      .join('\n');
    expect(text).toContain('Thời gian: ngày 29 tháng 6 năm 2021.');
    expect(text).toContain(`Địa điểm: ${published.place}.`);
    const pdf = await expectSoundInEveryFormat(document);
    expect(pdf.pages).toHaveLength(1);
    if (process.env['SHOW_PAPERS'])
      writeFileSync(`${process.env['SHOW_PAPERS']}/published.pdf`, await printed(document));
  },
);
