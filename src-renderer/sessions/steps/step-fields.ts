import type { StepsReply } from '@shared/sessions/deadlines/contract';
import type { StepFields } from '@shared/sessions/deadlines/shapes-contract';

type Step = StepsReply['steps'][number];

/** What is sent back of a step when only a part of it changed. */
export function stepFieldsOf(step: Step): StepFields {
  const { title, owner, paper, phase, anchor, anchorCode, offset, offsetTo, unit, limit, basis } = step;
  const { checkedDate, checkedBy, fixedDate, doneDate, skipped, note } = step;
  return {
    ...{ title, owner, paper, phase, anchor, anchorCode, offset, offsetTo, unit, limit, basis },
    ...{ checkedDate, checkedBy, fixedDate, doneDate, skipped, note },
  };
}
