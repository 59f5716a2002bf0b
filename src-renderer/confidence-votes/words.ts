import type { Level, VoteStatus } from '@shared/confidence-votes/model';
import { levelNames } from '@shared/confidence-votes/messages';
import { lowerFirst } from '@shared/official-documents';
import type { BallotCount } from '@shared/confidence-votes/announced';

/** Words that several screens of the room share. */

const invalidName = 'Không hợp lệ';

export function columnName(column: Level | 'invalid'): string {
  return column === 'invalid' ? invalidName : levelNames[column];
}

/** The name of one figure of the tally sheet, the same for the grid and for the list of problems. */
export function stationOf(officialId: string, column: Level | 'invalid' | undefined): string {
  return `row:${officialId}:${column ?? ''}`;
}

/** Asked for below the sheet: no station of its path, but a place where a finding sends the cursor. */
export const PRESENT_STATION = 'meeting:present';
export const START_STATION = 'meeting:start';
export const END_STATION = 'meeting:end';

export const ballotFieldNames: Readonly<Record<BallotCount, string>> = {
  printed: 'Phiếu in',
  issued: 'Phát ra',
  collected: 'Thu về',
  valid: 'Hợp lệ',
  invalid: 'Không hợp lệ',
};

export function ballotStation(ballotKindId: string, field: string): string {
  return `ballots:${ballotKindId}:${field}`;
}

export type VoteStep = 'preparation' | 'counting' | 'reconciliation' | 'result' | 'publication';

export const VOTE_STEPS: readonly VoteStep[] = [
  'preparation',
  'counting',
  'reconciliation',
  'result',
  'publication',
];

export const stepNames: Readonly<Record<VoteStep, string>> = {
  preparation: 'Chuẩn bị',
  counting: 'Kiểm phiếu',
  reconciliation: 'Đối chiếu',
  result: 'Kết quả',
  publication: 'Công bố',
};

/** Status as a label stands alone: capital letter. */
export const statusLabels: Readonly<Record<VoteStatus, string>> = {
  prepared: 'Đang chuẩn bị',
  counting: 'Đang kiểm phiếu',
  counted: 'Đã kiểm xong',
  confirmed: 'Đã xác nhận',
  published: 'Đã công bố',
};

/** Ballots of a kind within a sentence; a kind of a decision vote is itself called *Phiếu tín nhiệm đối với …*. */
export const ballotsOf = (kindTitle: string): string =>
  /^phiếu /iu.test(kindTitle) ? lowerFirst(kindTitle) : `phiếu ${kindTitle}`;

/** The stacks of a kind of ballot, as the address of the counting step names them. */
export function stacksStation(ballotKindId: string): string {
  return `stacks:${ballotKindId}`;
}
