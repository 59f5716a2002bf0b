import { assertNever } from '@shared/kernel/assert-never';
import type { DocumentSubject } from '@shared/documents/subject';
import { openVotePapers } from '../confidence-votes';
import { openDivisionPapers } from '../council';
import type { ReadDb } from '../database/tables';
import { openSessionPapers } from '../sessions';
import { openClassPapers, openPlanPapers } from '../training';
import type { PaperSubject } from './subject';

/** What the papers are about, with everything that they are made from; null when it is not there. */
export function openSubject(db: ReadDb, { type, id }: DocumentSubject): Promise<PaperSubject | null> {
  switch (type) {
    case 'vote':
      return openVotePapers(db, id);
    case 'session':
      return openSessionPapers(db, id);
    case 'training_class':
      return openClassPapers(db, id);
    case 'training_plan':
      return openPlanPapers(db, id);
    case 'cluster_division':
      return openDivisionPapers(db, id);
    default:
      return assertNever(type);
  }
}
