import {
  composeDocument,
  footLine,
  paragraph,
  placeAndDate,
  tableNote,
  type OfficialDocument,
} from '../../official-documents/index';
import type { DocumentContext } from './context';
import { leftOut } from './left-out';
import { includedTable, leftOutTable } from './list-tables';
import { actOf, count, lowerFirst, remarkLines, subjectOf } from './wording';

/**
 * V2, the list as Thường trực puts it to the council: who is voted on, and for grading who is left out, why, on which
 * paper and by whose decision (NQ 96/2023/QH15 Điều 2 khoản 5).
 */
export function officialList(context: DocumentContext): OfficialDocument {
  const { vote, council, issue } = context;
  const act = actOf[vote.procedure];
  const included = vote.officials.filter((official) => official.included);
  const without = leftOut(context);
  const summary = `${subjectOf(council).replace(/^n/u, 'N')} được ${act}`;
  return composeDocument({
    title: `Danh sách ${lowerFirst(summary)}`,
    orientation: 'landscape',
    letterhead: council.standingLetterhead,
    placeAndDate: placeAndDate(issue.place, issue.date),
    typeName: 'DANH SÁCH',
    summary,
    attachedTo: vote.sessionName === '' ? '' : `(${vote.sessionName})`,
    body: [
      includedTable(vote, `Người được ${act}`),
      ...(without.length > 0
        ? [tableNote(`Người không ${act}:`), leftOutTable(without, `Người không ${act}`)]
        : []),
      ...remarkLines(issue.remarks),
      paragraph([
        'Danh sách này có ',
        ...count(included.length, `người được ${act}`),
        ...(without.length > 0 ? [', ', ...count(without.length, `người không ${act}`)] : []),
      ]),
    ],
    closing: issue.signer === null ? null : { kind: 'signer', signer: issue.signer },
    recipients: issue.recipients,
    draftMark: context.draftMark,
    verification: footLine(context, 'council'),
  });
}
