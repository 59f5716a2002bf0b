import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { GuestFields } from '@shared/sessions/invitations/contract';
import { inviteeInWords } from '@shared/sessions/invitations/model';
import { guestsFromText } from '@shared/sessions/invitations/pasted-guests';
import { ofSession } from '@shared/documents/subject';
import { ok } from '@shared/kernel/result';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { addDeputies } from '@tests/fixtures/council-scene';
import { saveProfile } from '@tests/fixtures/vote-scene';
import { created } from './session-scene';

let app: TestApplication;
let sessionId: string;
let sittingIds: readonly string[];
const pages: string[] = [];
beforeEach(async () => {
  pages.length = 0;
  app = await openTestApplication({
    adapters: {
      pdfPrinter: {
        print: (html) => {
          pages.push(html);
          return Promise.resolve(ok(new TextEncoder().encode('%PDF-1.7')));
        },
        close: () => Promise.resolve(),
      },
    },
  });
  await saveProfile(app);
  sessionId = (await created(app)).session.id;
  const sitting = (date: string) => ({
    ...{ id: null, date, part: 'morning' as const, kind: 'plenary' as const },
    ...{ startTime: '08:00', endTime: '11:30', note: '' },
  });
  const { session } = await app.must('sessions.saveSittings', {
    ...{ sessionId, version: 1 },
    sittings: [sitting('2026-12-08'), sitting('2026-12-09')],
  });
  sittingIds = session.sittings.map(({ id }) => id);
});
afterEach(() => app.close());

const guest = (fullName: string, changes: Partial<GuestFields> = {}): GuestFields => ({
  group: 'Sở, ngành',
  honorific: 'Ông',
  fullName,
  post: 'Giám đốc',
  organization: 'Sở Tài chính',
  email: '',
  sittingIds: [],
  ...changes,
});

const add = (fields: GuestFields) =>
  app.must('invitations.saveGuest', { sessionId, id: null, version: null, fields });

const expectOk = (reply: { readonly ok: boolean }) => expect(reply).toMatchObject({ ok: true });

describe('guests', () => {
  test('are kept with their sittings; the deputies come from the register', async () => {
    await addDeputies(app, 3);
    const reply = await add(guest('Trần Văn Khách', { sittingIds: [sittingIds[1]!] }));
    expect(reply.guests).toMatchObject([{ fullName: 'Trần Văn Khách', sittingIds: [sittingIds[1]] }]);
    expect(reply.deputies).toHaveLength(3);
  });

  test('need a name or a body', async () => {
    const refused = await app.call('invitations.saveGuest', {
      ...{ sessionId, id: null, version: null },
      fields: guest('', { organization: '' }),
    });
    expect(refused).toMatchObject({ error: { code: 'guest.nameless' } });
  });

  test('pasted twice are there once', async () => {
    const text = 'Bà Lê Thị A\tTrưởng phòng\tSở Y tế\nSở Nội vụ';
    const guests = guestsFromText(text, 'Sở, ngành').map((one) => ({ ...one, sittingIds: [] }));
    const first = await app.must('invitations.addGuests', { sessionId, guests });
    const again = await app.must('invitations.addGuests', { sessionId, guests });
    expect([first.addedIds.length, again.addedIds.length]).toEqual([2, 0]);
    expect(again.reply.guests.map(inviteeInWords)).toEqual([
      'Bà Lê Thị A, Trưởng phòng Sở Y tế',
      'Sở Nội vụ',
    ]);
  });

  test('added in one step go in one step, unless somebody worked on them since', async () => {
    const { addedIds, reply } = await app.must('invitations.addGuests', {
      ...{ sessionId, guests: [guest('Một'), guest('Hai')] },
    });
    const added = reply.guests.map(({ id, version }) => ({ id, version }));
    expect(added.map(({ id }) => id)).toEqual(addedIds);
    const stale = added.map((one) => ({ ...one, version: 9 }));
    const refused = await app.call('invitations.removeGuests', { sessionId, guests: stale });
    expect(refused).toMatchObject({ error: { code: 'conflict' } });
    const left = await app.must('invitations.removeGuests', { sessionId, guests: added });
    expect(left.guests).toEqual([]);
  });

  test('go over to a session made after this one, to all of its sittings', async () => {
    await add(guest('Trần Văn Khách', { sittingIds: [sittingIds[0]!] }));
    const copy = await created(app, { number: 16, title: 'Kỳ họp thứ 16' }, sessionId);
    const { guests } = await app.must('invitations.getInvitations', { sessionId: copy.session.id });
    expect(guests).toMatchObject([{ fullName: 'Trần Văn Khách', sittingIds: [] }]);
  });

  test('stay when a sitting is taken out', async () => {
    await add(guest('Trần Văn Khách', { sittingIds: [sittingIds[1]!] }));
    const { session } = await app.must('sessions.getSession', { sessionId });
    await app.must('sessions.saveSittings', {
      ...{ sessionId, version: session.version },
      sittings: session.sittings.slice(0, 1),
    });
    const { guests } = await app.must('invitations.getInvitations', { sessionId });
    expect(guests).toMatchObject([{ sittingIds: [] }]);
  });
});

describe('letters', () => {
  const registered = async () =>
    (await app.must('documents.listNumbers', { year: null })).map((one) => one.symbol);

  test('are one file with a page for each, with number, day and only the sittings of a guest', async () => {
    await addDeputies(app, 2);
    await add(guest('Trần Văn Khách', { sittingIds: [sittingIds[1]!] }));
    const { deputies, guests } = await app.must('invitations.getInvitations', { sessionId });
    const artifact = await app.must('invitations.makeLetters', {
      ...{ sessionId, issueDate: '2026-11-25', format: 'pdf' },
      inviteeIds: [...deputies, ...guests].map(({ id }) => id),
    });
    expect(artifact.fileName).toMatch(/^giay-moi-ky-hop-thu-15.*\.pdf$/u);
    const [html = ''] = pages;
    expect(html.match(/<main class="sheet/gu)).toHaveLength(3);
    expect(html.match(/Số: 01\/GM-HĐND/gu)).toHaveLength(3);
    expect(await registered()).toEqual(['01/GM-HĐND']);
    expect(html).toContain('ngày 25 tháng 11 năm 2026');
    expect(html).not.toContain('DỰ THẢO');
    const letter = html.slice(html.indexOf('Trần Văn Khách'));
    expect(letter).toContain('09/12/2026');
    expect(letter).not.toContain('08/12/2026');
  });

  test('carry one number of the register, also those of guests invited later', async () => {
    const first = await add(guest('Trần Văn Khách'));
    const letters = (ids: readonly string[], issueDate: string | null) =>
      app.call('invitations.makeLetters', { sessionId, inviteeIds: [...ids], issueDate, format: 'pdf' });
    const blank = await letters([first.guests[0]!.id], null);
    expect(blank.ok).toBe(true);
    expect(pages.at(-1)).not.toContain('01/GM');
    expect(await registered()).toEqual([]);
    await letters([first.guests[0]!.id], '2026-11-25').then(expectOk);
    const later = await add(guest('Lê Thị Muộn'));
    await letters([later.guests[1]!.id], '2026-11-28').then(expectOk);
    expect(pages.at(-1)).toContain('Số: 01/GM-HĐND');
    expect(pages.at(-1)).toContain('ngày 25 tháng 11 năm 2026');
    expect(await registered()).toEqual(['01/GM-HĐND']);
    expect(later.letter).toMatchObject({ status: 'official', symbol: '01/GM-HĐND', changed: false });
  });

  test('with a number of another day of session are not made again before that number is withdrawn', async () => {
    const { guests } = await add(guest('Trần Văn Khách'));
    const letters = () =>
      app.call('invitations.makeLetters', {
        ...{ sessionId, issueDate: '2026-11-25', format: 'pdf' },
        inviteeIds: [guests[0]!.id],
      });
    await letters().then(expectOk);
    const { session } = await app.must('sessions.getSession', { sessionId });
    await app.must('sessions.saveSittings', {
      ...{ sessionId, version: session.version },
      sittings: session.sittings.slice(0, 1),
    });
    expect(await letters()).toMatchObject({ error: { code: 'guest.letter-changed' } });
    const { letter } = await app.must('invitations.getInvitations', { sessionId });
    expect(letter).toMatchObject({ changed: true });
    const [record] = await app.must('documents.listDocuments', { subject: ofSession(sessionId) });
    await app.must('documents.withdraw', {
      ...{ documentId: record!.id, version: record!.version, reason: 'Bớt một ngày họp' },
    });
    await letters().then(expectOk);
    expect(await registered()).toEqual(['01/GM-HĐND', '02/GM-HĐND']);
  });

  test('for nobody are refused', async () => {
    await add(guest('Trần Văn Khách'));
    const refused = await app.call('invitations.makeLetters', {
      ...{ sessionId, issueDate: null, format: 'pdf' },
      inviteeIds: [sittingIds[0]!],
    });
    expect(refused).toMatchObject({ error: { code: 'guest.nobody-chosen' } });
  });
});

test('a line of headings gives the order of the columns and is nobody; running numbers are read over', () => {
  const sheet = 'STT\tHọ và tên\tCơ quan\tChức vụ\tThư điện tử\n1\tBà Lê Thị A\tSở Y tế\tGiám đốc\ta@b.vn';
  expect(guestsFromText(sheet, '')).toMatchObject([
    { honorific: 'Bà', fullName: 'Lê Thị A', post: 'Giám đốc', organization: 'Sở Y tế', email: 'a@b.vn' },
  ]);
  expect(guestsFromText('2\tÔng Trần B\tChánh Văn phòng', '').map(inviteeInWords)).toEqual([
    'Ông Trần B, Chánh Văn phòng',
  ]);
});

test.each([
  ['Ông Trần Văn A\tGiám đốc\tSở Y tế\ta@b.vn', 'Ông Trần Văn A, Giám đốc Sở Y tế'],
  ['đồng chí Y Thắng Êban; Bí thư; Tỉnh đoàn', 'Đồng chí Y Thắng Êban, Bí thư Tỉnh đoàn'],
  ['Ông Trần Văn C\tGiám đốc Sở\tSở Y tế', 'Ông Trần Văn C, Giám đốc Sở Y tế'],
  ['Bà Lê Thị D\tChủ tịch UBND xã\tXã Ea Kar', 'Bà Lê Thị D, Chủ tịch UBND xã Ea Kar'],
  ['Lê Thị B\tTrưởng phòng', 'Ông (Bà) Lê Thị B, Trưởng phòng'],
  ['Báo Đắk Lắk', 'Báo Đắk Lắk'],
])('%j is read as %s', (line, expected) => {
  expect(guestsFromText(`\n${line}\n\n`, '').map(inviteeInWords)).toEqual([expected]);
});
