import {
  composeDocument,
  footLine,
  leadIn,
  numberLine,
  paragraph,
  placeAndDate,
  type Block,
  type OfficialDocument,
} from '../../official-documents/index';
import type { DocumentContext } from './context';
import { ofThoseVotedOn, withoutResultBlocks } from './no-result';
import { resultTable, unknownNote } from './tables';
import { actOf, baseNotes, count, dateInWords, lowerFirst, remarkLines, subjectOf } from './wording';

/** Once it has its number; a draft made before leaves the sentence out, and is made anew when it is issued. */
function confirmedBy({ material, council }: DocumentContext): readonly Block[] {
  const resolution = material.resolutions.at(-1);
  if (resolution === undefined) return [];
  return [
    paragraph(
      `Kết quả được xác nhận tại Nghị quyết số ${resolution.symbol} ${dateInWords(resolution.date)} của ${council.fullName}.`,
    ),
  ];
}

/** V15: Thường trực makes the confirmed result public (NQ 96/2023/QH15 Điều 19 khoản 6). */
export function announcementNotice(whole: DocumentContext): OfficialDocument {
  const context = ofThoseVotedOn(whole);
  const { vote, result, council, issue } = context;
  const act = actOf[vote.procedure];
  const summary = `Kết quả ${act} đối với ${subjectOf(council)}`;
  const persons = result.kinds.reduce((total, kind) => total + kind.rows.length, 0);
  const session = vote.sessionName === '' ? '' : `, tại ${vote.sessionName}`;
  return composeDocument({
    title: `Thông báo ${lowerFirst(summary)}`,
    letterhead: council.standingLetterhead,
    numberLine: numberLine(issue.symbol),
    placeAndDate: placeAndDate(issue.place, issue.date),
    typeName: 'THÔNG BÁO',
    summary,
    body: [
      paragraph([
        `${dateInWords(vote.date).replace(/^ngày/u, 'Ngày')}${session}, ${council.fullName} đã tiến hành ${act} đối với `,
        ...count(persons, 'người giữ chức vụ'),
        ` theo ${vote.ruleSet.title}.`,
      ]),
      ...confirmedBy(context),
      leadIn(`Thường trực ${council.shortName} thông báo kết quả như sau:`),
      ...baseNotes(vote, result.kinds),
      ...unknownNote(result),
      resultTable(result, result.kinds, { layout: 'compact', groups: true, caption: summary }),
      ...withoutResultBlocks(whole),
      ...remarkLines(issue.remarks),
      paragraph(`Thường trực ${council.shortName} thông báo để cơ quan, tổ chức và cử tri biết`),
    ],
    closing: issue.signer === null ? null : { kind: 'signer', signer: issue.signer },
    recipients: issue.recipients,
    draftMark: context.draftMark,
    verification: footLine(context, 'council'),
  });
}
