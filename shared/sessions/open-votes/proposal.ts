import { isSecret } from '../agenda/item-kinds';
import type { AgendaItemKind } from '../agenda/model';
import type { ShareCode } from '../sitting-rules/model';
import type { VoteForm } from './model';

interface Voted {
  readonly title: string;
  readonly kind: AgendaItemKind;
  readonly secretBallot: boolean;
}

/** "Bãi nhiệm đại biểu Hội đồng nhân dân": two thirds of all deputies (Luật 72/2025/QH15 Điều 35). */
const REMOVES_A_DEPUTY = /bãi nhiệm(?:[ ,]+\p{L}+)*?[ ,]+đại biểu/iu;

/** "Tờ trình và dự thảo Nghị quyết về …" presents; what is voted on is "Nghị quyết về …". */
export const proposedSubject = (title: string): string =>
  title
    .normalize('NFC')
    .replace(
      /^(?:trình\s+|tờ trình\s*(?:,|và|kèm(?:\s+theo)?)?\s*)?(?:dự thảo\s+)?nghị quyết(?=\s)/iu,
      'Nghị quyết',
    );

/** The rule and the form that a vote on an item begins with; a person may choose others. */
export function proposedVote(item: Voted | null): { readonly ruleCode: ShareCode; readonly form: VoteForm } {
  const removes = item !== null && REMOVES_A_DEPUTY.test(item.title.normalize('NFC'));
  return {
    ruleCode: removes ? 'removal' : 'resolution',
    form: item !== null && isSecret(item) ? 'ballot' : 'card',
  };
}
