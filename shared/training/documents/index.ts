import type { ClassDocumentKind } from '../../documents/kinds/index';
import type { PaperRule } from '../../official-documents/index';
import { classOpeningDecision } from './class-opening-decision';
import type { ClassSource } from './source';

export type { ClassSource } from './source';

/** How each paper of a class follows from it; names and numbers stand in shared/documents/kinds/training.ts. */
export const CLASS_PAPERS: Readonly<Record<ClassDocumentKind, PaperRule<ClassSource>>> = {
  class_opening_decision: {
    stage: 'preparation',
    reads: ({ fields, slots, trainees }) => [
      fields.title,
      fields.place,
      fields.organiser,
      slots.map(({ date, cancelled }) => [date, cancelled]),
      trainees,
    ],
    build: (source, _part, paper) => classOpeningDecision(source, paper),
  },
};
