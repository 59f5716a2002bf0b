import type { PlanDocumentKind } from '../../documents/kinds/index';
import type { PaperRule } from '../../official-documents/index';
import type { PlanSource } from './source';
import { trainingPlan } from './training-plan';

/** How each paper of a plan follows from it; names and numbers stand in shared/documents/kinds/plan.ts. */
export const PLAN_PAPERS: Readonly<Record<PlanDocumentKind, PaperRule<PlanSource>>> = {
  training_plan: {
    stage: 'preparation',
    // How many people its classes have by now is not told.
    reads: ({ fields, topics, costs, quotas, classes }) => [
      fields,
      topics,
      costs,
      quotas,
      classes.map(({ title, from, to, place }) => [title, from, to, place]),
    ],
    build: (source, _part, paper) => trainingPlan(source, paper),
  },
};
