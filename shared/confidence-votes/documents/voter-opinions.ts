import {
  bold,
  composeDocument,
  dashItem,
  footLine,
  leadIn,
  numberLine,
  paragraph,
  placeAndDate,
  type Block,
  type OfficialDocument,
} from '../../official-documents/index';
import type { VoterOpinion } from '../groundwork/model';
import type { DocumentContext } from './context';
import { actOf, count, inOneLine, lowerFirst, remarkLines, subjectOf, withoutStop } from './wording';

/** V4: what voters say about each person, with its source, as deputies receive it before the session. */
export function voterOpinionSummary(context: DocumentContext): OfficialDocument {
  const { vote, council, issue, material } = context;
  const summary = `Tổng hợp ý kiến cử tri đối với ${subjectOf(council)} được ${actOf[vote.procedure]}`;
  const persons = vote.officials.filter((official) => official.included);
  const about = new Set(persons.map(({ id }) => id));
  const opinions = material.opinions.filter(({ officialId }) => about.has(officialId));
  return composeDocument({
    title: `Báo cáo ${lowerFirst(summary)}`,
    letterhead: council.standingLetterhead,
    numberLine: numberLine(issue.symbol),
    placeAndDate: placeAndDate(issue.place, issue.date),
    typeName: 'BÁO CÁO',
    summary,
    addressedTo: [`Các vị đại biểu ${council.fullName}`],
    body: [
      paragraph([
        'Trên cơ sở ý kiến do Ủy ban Mặt trận Tổ quốc Việt Nam cùng cấp và các nơi khác gửi đến, Thường trực ',
        `${council.shortName} tổng hợp `,
        ...count(opinions.length, 'ý kiến của cử tri về '),
        ...count(new Set(opinions.map(({ officialId }) => officialId)).size, 'người, như sau:'),
      ]),
      ...persons.flatMap((official, index): readonly Block[] => [
        leadIn([
          bold(`${index + 1}. ${official.name}`),
          `${official.posts === '' ? '' : `, ${inOneLine(official.posts)}`}:`,
        ]),
        ...opinionLines(opinions.filter(({ officialId }) => officialId === official.id)),
      ]),
      ...remarkLines(issue.remarks),
      paragraph(`Thường trực ${council.shortName} kính gửi các vị đại biểu`),
    ],
    closing: issue.signer === null ? null : { kind: 'signer', signer: issue.signer },
    recipients: issue.recipients,
    draftMark: context.draftMark,
    verification: footLine(context, 'council'),
  });
}

/** One line an opinion, its source behind it. */
export function opinionLines(opinions: readonly VoterOpinion[]): readonly Block[] {
  if (opinions.length === 0) return [dashItem('Chưa có ý kiến.')];
  return opinions.map(({ content, source }) => {
    const words = withoutStop(inOneLine(content));
    return dashItem(
      `${words === '' ? 'Chưa ghi nội dung' : words}${source === '' ? '' : ` (nguồn: ${source})`}.`,
    );
  });
}
