import type { VoteFields } from '@shared/confidence-votes/contract';
import { exclusionReasonNames } from '@shared/confidence-votes/messages';
import type { Vote } from '@shared/confidence-votes/model';
import { exclusionReasonsOf } from '@shared/confidence-votes/rule-sets';
import type { CommandContext, FieldChange } from '../application/context';
import { addMissingKinds, placeAnew } from './ballot-placement';

/**
 * The list and the ballots follow the procedure and the rule set: ballots of another procedure are made anew, reasons
 * that the rules do not have are taken back, so that somebody decides on them. Answers what changed in the list.
 */
export async function followFields(
  context: CommandContext,
  before: Pick<Vote, 'id' | 'procedure' | 'ballotKinds' | 'officials'>,
  fields: Pick<VoteFields, 'procedure' | 'ruleSetCode'>,
): Promise<readonly FieldChange[]> {
  const changes: FieldChange[] = [];
  if (before.procedure === fields.procedure) {
    await addMissingKinds(context, before.id, fields.procedure, before.ballotKinds.length);
  } else {
    const kinds = await placeAnew(context, before.id, fields.procedure, before.officials);
    const titles = (list: readonly { readonly title: string }[]) => list.map(({ title }) => title).join('; ');
    changes.push({ field: 'Loại phiếu', before: titles(before.ballotKinds), after: titles(kinds) });
  }
  const allowed = exclusionReasonsOf(fields.ruleSetCode, fields.procedure);
  for (const { id, name, exclusionReason: reason } of before.officials) {
    if (reason === null || allowed.includes(reason)) continue;
    await context.tx
      .updateTable('vote_official')
      .set({ exclusion_reason: null })
      .where('id', '=', id)
      .execute();
    changes.push({
      field: `Lý do không đưa vào phiếu: ${name}`,
      before: exclusionReasonNames[reason],
      after: '',
    });
  }
  return changes;
}
