import { clause, leadIn, type Block } from '../../official-documents/index';
import { exclusionReasonNames } from '../messages';
import type { RuleSetCode, VoteOfficial } from '../model';
import type { DocumentContext } from './context';
import { count, lowerFirst, withoutStop } from './wording';

/** Where a resolution names the reasons itself; any other reason is the council's decision on the list. */
const REASONS_CITED: Partial<Readonly<Record<RuleSetCode, string>>> = {
  'nq96-2023': 'khoản 5 Điều 2 Nghị quyết số 96/2023/QH15',
};

/**
 * Who stands in the list and is not graded, in the printed order. The council decides on the whole list (NQ 96/2023/QH15
 * Điều 2), so its papers say whom it leaves out and why. Bỏ phiếu is held on the persons named alone.
 */
export function leftOut({ vote }: Pick<DocumentContext, 'vote'>): readonly VoteOfficial[] {
  if (vote.procedure !== 'grading') return [];
  return vote.officials.filter((official) => !official.included).toSorted((a, b) => a.no - b.no);
}

/** "1. Lê Văn A, Ủy viên UBND: được bầu, bổ nhiệm trong năm lấy phiếu (…)." for each of them; nothing when there is none. Inside a clause they are its points. */
export function leftOutBlocks(context: DocumentContext, item = clause): readonly Block[] {
  const persons = leftOut(context);
  if (persons.length === 0) return [];
  const cited = REASONS_CITED[context.vote.ruleSet.code];
  return [
    leadIn(['Không lấy phiếu tín nhiệm đối với ', ...count(persons.length, 'người:')]),
    ...persons.map((person, index) => {
      const posts = person.posts === '' ? '' : `, ${person.posts.replace(/\n/gu, '; ')}`;
      const end = index === persons.length - 1 ? '.' : ';';
      return item(index + 1, `${person.name}${posts}: ${reasonInWords(person, cited)}${end}`);
    }),
  ];
}

function reasonInWords({ exclusionReason, exclusionNote }: VoteOfficial, cited: string | undefined): string {
  const note = withoutStop(exclusionNote.replace(/\n/gu, '; '));
  if (exclusionReason === null || exclusionReason === 'other_by_council_decision') {
    return note === '' ? 'Hội đồng nhân dân quyết định' : `Hội đồng nhân dân quyết định, ${lowerFirst(note)}`;
  }
  const words = lowerFirst(exclusionReasonNames[exclusionReason]);
  const source = cited === undefined ? [] : [`theo ${cited}`];
  const inBrackets = [...source, ...(note === '' ? [] : [note])].join('; ');
  return inBrackets === '' ? words : `${words} (${inBrackets})`;
}
