import {
  composeDocument,
  footLine,
  paragraph,
  placeAndDate,
  type OfficialDocument,
} from '../../official-documents/index';
import { boardHeadClosing } from './board-closing';
import type { DocumentContext } from './context';
import { entriesCompared } from './entries-compared';
import { leftOutBlocks } from './left-out';
import { minutesCited } from './minutes-cited';
import { ofThoseVotedOn, withoutResultBlocks } from './no-result';
import { otherMachines } from './other-machines';
import { rowReasonBlocks } from './row-reasons';
import { resultTable, unknownNote } from './tables';
import { thresholdsReached } from './thresholds-reached';
import { typedTotals } from './typed-totals';
import { actOf, baseNotes, count, lowerFirst, subjectOf } from './wording';

/** V12, bảng tổng hợp kết quả: the annex of the minutes on its own landscape sheet. */
export function resultAnnex(whole: DocumentContext): OfficialDocument {
  const context = ofThoseVotedOn(whole);
  const { vote, result, council, issue } = context;
  const summary = `Kết quả ${actOf[vote.procedure]} đối với ${subjectOf(council)}`;
  const persons = result.kinds.reduce((total, kind) => total + kind.rows.length, 0);
  return composeDocument({
    title: `Bảng tổng hợp ${lowerFirst(summary)}`,
    orientation: 'landscape',
    letterhead: council.boardLetterhead,
    placeAndDate: placeAndDate(issue.place, issue.date ?? vote.date),
    typeName: 'BẢNG TỔNG HỢP',
    summary,
    attachedTo: `(Kèm theo ${minutesCited(context)})`,
    body: [
      ...baseNotes(vote, result.kinds),
      ...unknownNote(result),
      resultTable(result, result.kinds, { layout: 'wide', groups: true, caption: summary }),
      ...rowReasonBlocks(context, result.kinds),
      ...withoutResultBlocks(whole),
      ...thresholdsReached(context),
      ...leftOutBlocks(context),
      ...entriesCompared(context),
      ...otherMachines(context),
      ...typedTotals(vote),
      paragraph(['Bảng này có ', ...count(persons, 'người')]),
    ],
    closing: boardHeadClosing(vote),
    draftMark: context.draftMark,
    verification: footLine(context, 'board'),
  });
}
