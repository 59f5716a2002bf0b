import { lettersToHtml } from '@main/documents/html/to-html';
import { bundledFonts } from '@main/documents/fonts/font-source';
import { createChromiumPdfPrinter } from '@main/hosts/loopback/adapters/chromium-pdf-printer';
import { signer, type PaperContext } from '@shared/official-documents';
import { sessionInvitation } from '@shared/sessions/documents/session-invitation';
import type { Session } from '@shared/sessions/model';
import { inTurn, median, milliseconds } from './measure';
import { note, report } from './report';
import { plainLetters, wordsOf } from './plain-letters';
import { personName } from './sample-data';

/**
 * 150 letters of invitation in one PDF, from the list of names to the file, with the browser already running as the program
 * keeps it. The limit is the same browser printing the same pages as plain HTML: the same words in the same fonts, no layout.
 */
const LETTERS = 150;
const ROUNDS = 7;

const session: Session = {
  ...{ id: 's', version: 1, sessionType: 'regular', number: 15, termNumber: 'XI' },
  title: 'Kỳ họp thứ 15 (thường lệ cuối năm 2026)',
  ...{
    openingDate: '2026-12-08',
    electionDate: null,
    electedDate: null,
    place: 'Hội trường HĐND tỉnh',
    note: '',
  },
  jointMeeting: { startTime: '', endTime: '', place: '', chair: '', secretary: '', contact: '' },
  petition: { voters: null, signatures: null, complete: null },
  sittings: [
    {
      ...{ id: 'p1', date: '2026-12-08', part: 'morning', kind: 'plenary' },
      ...{ startTime: '08:00', endTime: '11:30', note: '' },
    },
  ],
};

const letterhead = { bodyLines: ['HỘI ĐỒNG NHÂN DÂN', 'TỈNH ĐẮK LẮK'] };
const paper: PaperContext = {
  draftMark: null,
  council: {
    ...{ fullName: 'Hội đồng nhân dân tỉnh Đắk Lắk', shortName: 'Hội đồng nhân dân tỉnh', term: 'khóa XI' },
    ...{
      letterhead,
      standingLetterhead: letterhead,
      officeLetterhead: letterhead,
      boardLetterhead: letterhead,
    },
  },
  issue: {
    ...{ symbol: '07/GM-HĐND', date: '2026-11-25', place: 'Đắk Lắk', recipients: ['Như trên', 'Lưu: VT'] },
    signer: signer({
      ...{ authority: 'on_behalf', body: 'Thường trực Hội đồng nhân dân' },
      ...{ post: 'Chủ tịch', name: 'Nguyễn Thị Minh Hòa' },
    }),
    ...{ remarks: '', extraBases: [] },
  },
  verification: {
    program: 'Thường Trực',
    madeAt: '',
    madeOn: '2026-11-25',
    operator: '',
    checkCode: 'AB12-CD34',
    always: false,
  },
};

const names = Array.from({ length: LETTERS }, (_, index) => personName(index));
const fonts = bundledFonts();

function letters() {
  return names.map((fullName, index) =>
    sessionInvitation(
      {
        session,
        invitee: {
          ...{ id: String(index), kind: 'guest', group: 'Sở, ngành', honorific: 'Ông (Bà)', fullName },
          ...{ post: 'Giám đốc', organization: `Sở số ${index % 20}`, sittingIds: [] },
        },
      },
      paper,
    ),
  );
}

async function ownHtml(): Promise<string> {
  const [one, ...others] = letters();
  if (one === undefined) throw new Error('there are no letters');
  return lettersToHtml([one, ...others], fonts);
}

const plain = await plainLetters(letters(), fonts);
// What the program writes into the margin of every page stands in its style.
const inMargins = letters()
  .map(({ verification }) => verification)
  .join(' ');
if (wordsOf(plain) !== wordsOf(`${await ownHtml()} ${inMargins}`)) {
  throw new Error('the plain pages say something else');
}

const printer = createChromiumPdfPrinter({ log: { info: () => undefined, error: () => undefined } });
async function print(html: string): Promise<Uint8Array> {
  const outcome = await printer.print(html);
  if (!outcome.ok) throw new Error(outcome.error.code);
  return outcome.value;
}
const pagesOf = (pdf: Uint8Array): number =>
  Buffer.from(pdf)
    .toString('latin1')
    .match(/\/Type\s*\/Page\b(?!s)/gu)?.length ?? 0;

try {
  let pages = 0;
  let plainPages = 0;
  const samples = await inTurn(
    { warmUp: 1, rounds: ROUNDS },
    () =>
      milliseconds(async () => {
        pages = pagesOf(await print(await ownHtml()));
      }),
    () =>
      milliseconds(async () => {
        plainPages = pagesOf(await print(plain));
      }),
  );
  note(`${pages} pages with letterhead, number and signature; ${plainPages} plain pages`);
  if (pages !== LETTERS || plainPages !== LETTERS) throw new Error('a letter is not one page');
  report({
    what: `${LETTERS} invitations in one PDF, median`,
    unit: 'ms',
    value: median(samples.ours),
    limit: { what: 'Chromium printing the same pages as plain HTML', value: median(samples.limit) },
    targets: [
      { kind: 'at-most', value: 5000 },
      { kind: 'times', value: 1.3 },
    ],
  });
} finally {
  await printer.close();
}
