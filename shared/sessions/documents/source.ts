import type { AgendaItem } from '../agenda/model';
import type { Session } from '../model';

/** Everything of a session that its papers are made from. */
export interface SessionSource {
  readonly session: Session;
  readonly agenda: readonly AgendaItem[];
}
