import type { SessionDocumentKind } from '../../documents/kinds/index';
import type { PaperRule } from '../../official-documents/index';
import { HELD_SESSION_PAPERS } from './held-papers';
import { conveningDecision } from './convening-decision';
import { PREPARATION_PAPERS } from './preparation-papers';
import type { SessionSource } from './source';

export type { SessionSource } from './source';

/** How each paper of a session follows from it; names and numbers stand in shared/documents/kinds/session.ts. */
export const SESSION_PAPERS: Readonly<Record<SessionDocumentKind, PaperRule<SessionSource>>> = {
  ...PREPARATION_PAPERS,
  ...HELD_SESSION_PAPERS,
  convening_decision: {
    stage: 'preparation',
    reads: ({ session }) => [
      ...[session.title, session.openingDate, session.place, session.sittings],
      ...(session.sessionType === 'voters' ? [session.petition] : []),
    ],
    build: (source, _part, paper) => conveningDecision(source, paper),
  },
};
