import {
  blankLine,
  clause,
  clockInWords,
  composeDocument,
  countOrBlank,
  footLine,
  instantInWords,
  numberLine,
  paragraph,
  remarkLines,
  romanHeading,
  type Block,
  type OfficialDocument,
  type PaperContext,
  type Run,
} from '../../official-documents/index';
import type { Session } from '../model';

interface Counted {
  readonly total: number;
  readonly present: number;
}

interface Ballots {
  readonly issued: number;
  readonly collected: number;
  readonly invalid: number;
}

interface CountingMinutes {
  readonly title: string;
  readonly summary: string;
  /** When it was counted; blanks to fill in while nothing was. */
  readonly countedAt: string | null;
  readonly people: Counted | null;
  /** Behind how many were there: "số người ứng cử: 3 người". */
  readonly more?: readonly (Run | string)[];
  readonly ballots: Ballots | null;
  readonly result: readonly Block[];
}

/** The lines to write in stay on the page of those who sign. */
const lineOfSection = (label: string): Block => ({ ...blankLine(label), keepWithNext: true });

/** Minutes of one count on paper, of a secret vote as of an election: the board signs them where it counted. */
export function countingMinutes(
  { place, title: sessionTitle }: Session,
  paper: PaperContext,
  { ballots, countedAt, more = [], people, result, summary, title }: CountingMinutes,
): OfficialDocument {
  const { council, issue } = paper;
  const [head = '', ...members] = issue.board ?? [];
  const sheets = (value: number | undefined) => countOrBlank(value ?? null, 'phiếu');
  const valid = ballots === null ? undefined : ballots.collected - ballots.invalid;
  return composeDocument({
    title,
    letterhead: council.boardLetterhead,
    numberLine: numberLine(issue.symbol),
    typeName: 'BIÊN BẢN',
    summary,
    body: [
      paragraph(`Thời gian: ${countedAt === null ? clockInWords('') : instantInWords(countedAt)}.`),
      paragraph(`Tại ${sessionTitle}${place === '' ? '' : `, ${place}`}.`),
      ...(head === ''
        ? []
        : [paragraph(`Ban kiểm phiếu gồm: ${[`${head} (Trưởng Ban)`, ...members].join(', ')}.`)]),
      romanHeading(1, 'Số đại biểu và số phiếu'),
      clause(1, [
        'Tổng số đại biểu: ',
        ...countOrBlank(people?.total ?? null, 'người'),
        '; có mặt: ',
        ...countOrBlank(people?.present ?? null, 'người'),
        ...more,
        '.',
      ]),
      clause(2, [
        'Phiếu phát ra: ',
        ...sheets(ballots?.issued),
        '; thu về: ',
        ...sheets(ballots?.collected),
        '.',
      ]),
      clause(3, ['Phiếu hợp lệ: ', ...sheets(valid), '; không hợp lệ: ', ...sheets(ballots?.invalid), '.']),
      romanHeading(2, 'Kết quả'),
      ...result,
      romanHeading(3, 'Khiếu nại, niêm phong phiếu'),
      ...(issue.remarks === ''
        ? [lineOfSection('Khiếu nại: '), lineOfSection('Niêm phong phiếu: ')]
        : remarkLines(issue.remarks)),
      paragraph('Biên bản này đã được đọc lại, các thành viên Ban kiểm phiếu thống nhất và ký tên'),
    ],
    closing: {
      kind: 'board',
      head: { lines: ['TM. BAN KIỂM PHIẾU', 'TRƯỞNG BAN'], note: '', name: head },
      membersTitle: 'CÁC THÀNH VIÊN',
      members: (members.length === 0 ? ['', ''] : members).map((name) => ({ name, role: '' })),
    },
    recipients: issue.recipients,
    draftMark: paper.draftMark,
    verification: footLine(paper, 'board'),
  });
}
