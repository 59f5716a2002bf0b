import {
  article,
  BLANK_DIGITS,
  blankLine,
  clause,
  composeDocument,
  enactingWords,
  footLine,
  numberLine,
  placeAndDate,
  type Block,
  type OfficialDocument,
} from '../../official-documents/index';
import { boardRoleNames } from '../messages';
import { BLANK_BOARD_SIZE } from './board-closing';
import type { DocumentContext } from './context';
import { passedWords, resolvingLinesOf } from './resolution-parts';
import { ruleBases } from './rule-bases';
import { actOf, count, lowerFirst, remarkLines, subjectOf } from './wording';

/** V7: the council elects the counting board of this vote. */
export function boardResolution(context: DocumentContext): OfficialDocument {
  const { vote, council, issue } = context;
  const summary = `Bầu Ban kiểm phiếu ${actOf[vote.procedure]} đối với ${subjectOf(council)}`;
  return composeDocument({
    title: `Nghị quyết ${lowerFirst(summary)}`,
    letterhead: council.letterhead,
    numberLine: numberLine(issue.symbol),
    placeAndDate: placeAndDate(issue.place, issue.date ?? vote.date),
    typeName: 'NGHỊ QUYẾT',
    summary,
    resolvingLines: resolvingLinesOf(context),
    bases: [...issue.extraBases, ...ruleBases(context), `Theo đề nghị của Thường trực ${council.shortName}`],
    body: [
      enactingWords('QUYẾT NGHỊ'),
      ...membersArticle(context),
      article(
        2,
        'Ban kiểm phiếu có nhiệm vụ hướng dẫn thể lệ bỏ phiếu; kiểm tra, niêm phong hòm phiếu trước sự chứng kiến ' +
          'của đại biểu; phát phiếu, kiểm phiếu; lập biên bản và báo cáo kết quả kiểm phiếu trước ' +
          `${council.shortName}. Ban kiểm phiếu tự kết thúc nhiệm vụ sau khi báo cáo kết quả.`,
      ),
      article(
        3,
        `Thường trực ${council.shortName}, đại biểu ${council.shortName} và các thành viên Ban kiểm phiếu chịu trách ` +
          'nhiệm thi hành Nghị quyết này.',
      ),
      ...remarkLines(issue.remarks),
      passedWords(context),
    ],
    closing: issue.signer === null ? null : { kind: 'signer', signer: issue.signer },
    recipients: issue.recipients,
    draftMark: context.draftMark,
    verification: footLine(context, 'council'),
  });
}

function membersArticle({ vote }: DocumentContext): readonly Block[] {
  const lead = `Bầu Ban kiểm phiếu ${actOf[vote.procedure]}`;
  if (vote.board.length === 0) {
    return [
      { ...article(1, `${lead} gồm ${BLANK_DIGITS} người:`), keepWithNext: true },
      ...Array.from({ length: BLANK_BOARD_SIZE }, (_, index) => blankLine(`${index + 1}.`)),
    ];
  }
  return [
    {
      ...article(1, [`${lead} gồm `, ...count(vote.board.length, 'ông, bà có tên sau đây:')]),
      keepWithNext: true,
    },
    ...vote.board.map((member, index) => {
      const posts = member.posts === '' ? '' : `, ${member.posts}`;
      const end = index === vote.board.length - 1 ? '.' : ';';
      return clause(index + 1, `${member.name}${posts}: ${boardRoleNames[member.role]}${end}`);
    }),
  ];
}
