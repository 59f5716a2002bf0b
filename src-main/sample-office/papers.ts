import { missingPapers } from '@shared/sessions/papers/usual-papers';
import type { Call, Upload } from './caller';
import { samplePdf } from './sample-pdf';

/** What the sample's agenda has instead of its template's one line for all submissions. */
const SUBMISSIONS = [
  ['Tờ trình về dự toán ngân sách nhà nước năm 2027', 'Sở Tài chính', 'Ban Kinh tế - Ngân sách'],
  ['Tờ trình về kế hoạch đầu tư công năm 2027', 'Sở Tài chính', 'Ban Kinh tế - Ngân sách'],
  ['Tờ trình về mức chi hỗ trợ đội ngũ y tế thôn, buôn', 'Sở Y tế', 'Ban Văn hóa - Xã hội'],
  ['Tờ trình về biên chế công chức năm 2027', 'Sở Nội vụ', 'Ban Pháp chế'],
] as const;

/** Invented people and bodies that a council usually invites. */
const GUESTS = [
  ['Lãnh đạo tỉnh', 'Đồng chí', 'Nguyễn Hữu Phước', 'Phó Bí thư Thường trực', 'Tỉnh ủy'],
  ['Sở, ngành', 'Ông', 'Trần Quốc Bảo', 'Giám đốc', 'Sở Tài chính'],
  ['Sở, ngành', 'Bà', 'H’Mai Êban', 'Phó Giám đốc', 'Sở Y tế'],
  ['Sở, ngành', 'Ông', 'Lê Minh Trí', 'Giám đốc', 'Sở Nội vụ'],
  ['Cơ quan báo chí', '', '', '', 'Báo và Phát thanh, Truyền hình tỉnh'],
] as const;

/** Received by this day in the sample; what is due earlier and not among them is late. */
const RECEIVED = ['2026-11-18', '2026-11-20', '2026-11-21', '2026-11-26'] as const;

/** Papers of the session under way: most received, some approved, two late, the rest still to come. */
export async function fillPapers(call: Call, upload: Upload, sessionId: string): Promise<void> {
  const { items } = await call('agenda.getAgenda', { sessionId });
  const place = items.find(({ kind }) => kind === 'submission');
  let afterId = place?.id ?? null;
  for (const [title, drafter, board] of SUBMISSIONS) {
    const { items: now } = await call('agenda.saveItem', {
      ...{ sessionId, id: null, version: null, afterId, sittingId: place?.sittingId ?? null },
      fields: {
        ...{ title, drafter, board, kind: 'submission', presenter: drafter, minutes: 15 },
        ...{ personnel: false, secretBallot: false, broadcast: false, voteId: null, note: '' },
      },
    });
    afterId = now.find((item) => item.title === title)?.id ?? afterId;
  }
  if (place) await call('agenda.removeItem', { sessionId, id: place.id, version: place.version });
  const listed = await call('sessionPapers.getPapers', { sessionId });
  const usual = missingPapers(listed.items, listed.papers).map((paper) => ({
    ...paper,
    coversItemIds: [...paper.coversItemIds],
  }));
  const added = await call('sessionPapers.addUsualPapers', { sessionId, papers: usual });
  const { papers } = added.reply;
  // The report on the economy and the first submissions came; the last two submissions are late.
  const came = papers.filter(({ kind }) => kind === 'submission' || kind === 'draft_resolution').slice(0, 4);
  const reports = papers.filter(({ kind }) => kind === 'report').slice(0, 2);
  for (const [index, paper] of [...reports, ...came].entries()) {
    const fileId = await upload(`${paper.kind}-${index + 1}.pdf`, samplePdf(paper.title, 2 + index));
    await call('sessionPapers.attachFile', { sessionId, paperId: paper.id, fileId });
    const receivedDate = RECEIVED[index % RECEIVED.length] ?? null;
    await call('sessionPapers.setReceived', { sessionId, ids: [paper.id], receivedDate });
  }
  await call('invitations.addGuests', {
    sessionId,
    guests: GUESTS.map(([group, honorific, fullName, post, organization]) => ({
      ...{ group, honorific, fullName, post, organization },
      ...{ email: '', sittingIds: [] },
    })),
  });
  await call('sessionPapers.setApproval', {
    ...{ sessionId, status: 'approved', by: 'Chủ tịch HĐND', date: '2026-11-24' },
    ids: reports.map(({ id }) => id),
  });
}
