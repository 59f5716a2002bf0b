import {
  bold,
  composeDocument,
  dashItem,
  DEFAULT_SYMBOL_PATTERN,
  documentSymbol,
  footLine,
  leadIn,
  numberLine,
  paragraph,
  placeAndDate,
  type Block,
  type CouncilNames,
  type Letterhead,
  type OfficialDocument,
} from '../../official-documents/index';
import type { VoterOpinion } from '../groundwork/model';
import type { DocumentContext } from './context';
import { actOf, count, inOneLine, lowerFirst, remarkLines, subjectOf, withoutStop } from './wording';

/** The Front numbers its own paper; until it has, the place stays blank. */
const BLANK_SYMBOL = documentSymbol(DEFAULT_SYMBOL_PATTERN, {
  kind: 'BC',
  body: 'MTTQ-BTT',
  number: null,
  year: null,
});

/** "Hội đồng nhân dân tỉnh Đắk Lắk" → "tỉnh Đắk Lắk": the Front of the same unit. */
const unitOf = (name: string): string => name.replace(/^Hội đồng nhân dân\s+/iu, '');

function frontLetterhead({ fullName }: CouncilNames): Letterhead {
  return {
    parentLine: `Ủy ban Mặt trận Tổ quốc Việt Nam ${unitOf(fullName)}`.toLocaleUpperCase('vi'),
    bodyLines: ['BAN THƯỜNG TRỰC'],
  };
}

/**
 * V4: what voters say about each person, with its source. Ban Thường trực of the Front of the same level sums it up and
 * sends it to Thường trực, under a number, date and signature of its own (NQ 85/2014/QH13 Điều 9).
 */
export function voterOpinionSummary(context: DocumentContext): OfficialDocument {
  const { vote, council, issue, material } = context;
  const summary = `Tổng hợp ý kiến cử tri đối với ${subjectOf(council)} được ${actOf[vote.procedure]}`;
  const front = `Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam ${unitOf(council.shortName)}`;
  const persons = vote.officials.filter((official) => official.included);
  const about = new Set(persons.map(({ id }) => id));
  const opinions = material.opinions.filter(({ officialId }) => about.has(officialId));
  return composeDocument({
    title: `Báo cáo ${lowerFirst(summary)}`,
    letterhead: frontLetterhead(council),
    numberLine: numberLine(
      issue.ownSymbol === undefined || issue.ownSymbol === '' ? BLANK_SYMBOL : issue.ownSymbol,
    ),
    placeAndDate: placeAndDate(issue.place, issue.date),
    typeName: 'BÁO CÁO',
    summary,
    addressedTo: [`Thường trực ${council.fullName}`],
    body: [
      paragraph(
        opinions.length === 0
          ? [`${front} chưa nhận được ý kiến của cử tri về những người có tên sau đây:`]
          : [
              `Qua thu thập ý kiến của cử tri, ${front} tổng hợp `,
              ...count(opinions.length, 'ý kiến về '),
              ...count(new Set(opinions.map(({ officialId }) => officialId)).size, 'người, như sau:'),
            ],
      ),
      ...persons.flatMap((official, index): readonly Block[] => [
        leadIn([
          bold(`${index + 1}. ${official.name}`),
          `${official.posts === '' ? '' : `, ${inOneLine(official.posts)}`}:`,
        ]),
        ...opinionLines(opinions.filter(({ officialId }) => officialId === official.id)),
      ]),
      ...remarkLines(issue.remarks),
      paragraph(`${front} kính gửi Thường trực ${council.shortName} để báo cáo các đại biểu`),
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
