import { daysBetween } from '../../kernel/local-date';
import {
  article,
  clockInWords,
  composeDocument,
  countOrBlank,
  dateInWords,
  enactingWords,
  footLine,
  formatCount,
  numberLine,
  placeAndDate,
  remarkLines,
  type OfficialDocument,
  type PaperContext,
} from '../../official-documents/index';
import { closingDayOf } from '../model';
import { titleWithCouncil } from '../council-in-title';
import type { SessionSource } from './source';

/**
 * S6: Thường trực convenes the session. The paper names days and place; which deputies and guests come is in the list of
 * those invited.
 */
export function conveningDecision({ session }: SessionSource, paper: PaperContext): OfficialDocument {
  const { council, issue } = paper;
  const named = titleWithCouncil(session.title, council);
  const days = session.sittings.length === 0 ? null : new Set(session.sittings.map(({ date }) => date)).size;
  const last = closingDayOf(session);
  const start = session.sittings.find(({ date }) => date === session.openingDate)?.startTime ?? '';
  const hour = start === '' ? '' : `${clockInWords(start)}, `;
  const opening = dateInWords(session.openingDate);
  const when =
    daysBetween(session.openingDate, last) > 0
      ? `, từ ${opening} đến ${dateInWords(last)}; khai mạc ${hour}${opening}.`
      : `, khai mạc ${hour}${opening}.`;
  return composeDocument({
    title: `Quyết định triệu tập ${session.title}`,
    letterhead: council.standingLetterhead,
    numberLine: numberLine(issue.symbol),
    placeAndDate: placeAndDate(issue.place, issue.date),
    typeName: 'QUYẾT ĐỊNH',
    summary: `Về việc triệu tập ${named}`,
    resolvingLines: [`Thường trực ${council.fullName}`.toLocaleUpperCase('vi')],
    bases: [...issue.extraBases, ...petitionBases(session)],
    body: [
      enactingWords('QUYẾT ĐỊNH'),
      article(1, [`Triệu tập ${named}, họp trong `, ...countOrBlank(days, 'ngày'), when]),
      article(2, `Địa điểm: ${session.place === '' ? '.'.repeat(60) : session.place}.`),
      article(
        3,
        `Các vị đại biểu ${council.shortName} có mặt dự đầy đủ các phiên họp của kỳ họp. Các cơ quan, đơn vị và cá ` +
          'nhân được mời dự theo giấy mời của Thường trực.',
      ),
      article(
        4,
        `Đại biểu ${council.shortName}, các Ban của ${council.shortName}, các cơ quan, đơn vị và cá nhân có liên quan ` +
          'chịu trách nhiệm thi hành Quyết định này.',
      ),
      ...remarkLines(issue.remarks),
    ],
    closing: issue.signer === null ? null : { kind: 'signer', signer: issue.signer },
    recipients: issue.recipients,
    draftMark: paper.draftMark,
    verification: footLine(paper, 'council'),
  });
}

/** A session that voters ask for rests on their petition, with the figures that were checked. */
function petitionBases({ petition, sessionType }: SessionSource['session']): readonly string[] {
  if (sessionType !== 'voters') return [];
  const { complete, voters } = petition;
  const figures =
    complete === null || voters === null
      ? ''
      : ` có ${formatCount(complete)} người ký trên tổng số ${formatCount(voters)} cử tri`;
  return [
    'Căn cứ khoản 4 Điều 34 Luật Tổ chức chính quyền địa phương số 72/2025/QH15',
    `Xét đơn đề nghị của cử tri${figures}`,
  ];
}
