import {
  bodyRow,
  centeredHeading,
  column,
  composeDocument,
  footLine,
  headCell,
  onNewPage,
  table,
  textCell,
  type Block,
  type OfficialDocument,
  type PaperContext,
} from '../../official-documents/index';
import type { AgendaItem } from '../agenda/model';
import { sealBox } from './seal-box';
import type { SessionSource } from './source';

/** What is voted on by paper and has no ballot of its own: elections and confidence votes print theirs with the names. */
export const slipItems = (agenda: readonly AgendaItem[]): readonly AgendaItem[] =>
  agenda.filter(
    ({ kind, secretBallot }) => secretBallot && kind !== 'confidence_vote' && kind !== 'election',
  );

const CHOICES = ['Tán thành', 'Không tán thành', 'Không biểu quyết'];

/** S18: a slip for each item that is voted on by paper, all identical, without a name or a number. */
export function votingSlips({ agenda, session }: SessionSource, paper: PaperContext): OfficialDocument {
  return composeDocument({
    title: `Phiếu biểu quyết, ${session.title}`,
    letterhead: paper.council.letterhead,
    typeName: 'PHIẾU BIỂU QUYẾT',
    summary: `Tại ${session.title}`,
    body: slipItems(agenda).flatMap((item, index): readonly Block[] => {
      const heading = centeredHeading(item.title);
      return [
        index === 0 ? heading : onNewPage(heading),
        sealBox('Đánh dấu vào một ô; không ghi tên, không ký.'),
        table({
          caption: item.title,
          columns: [column(3), column(1, 'center')],
          header: [[headCell('Ý kiến'), headCell('Đánh dấu')]],
          rows: CHOICES.map((choice) => bodyRow([textCell(choice), textCell('')])),
        }),
      ];
    }),
    draftMark: paper.draftMark,
    verification: footLine(paper, 'council'),
  });
}
