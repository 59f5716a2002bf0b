import type { RoomHandlers } from '../../application/context';
import { listAbsences, makeAbsenceNotices } from './absence-notices';

export const trainingPapersHandlers: RoomHandlers<'trainingPapers'> = { listAbsences, makeAbsenceNotices };
