import type { BatchStatus, CountStatus, Operator } from '@shared/confidence-votes/ballots/contract';
import { KIND } from '../sample-vote';

export const TOKEN = 'token-of-the-head-0123456789';

export function operatorOf(role: Operator['role'], name: string, fields: Partial<Operator> = {}): Operator {
  return {
    id: `operator-${role}`,
    name,
    role,
    active: true,
    practised: true,
    hasPin: true,
    version: 1,
    ...fields,
  };
}

export const HEAD = operatorOf('head', 'Đỗ Thị Ánh');
export const FIRST = operatorOf('typist_1', 'Bùi Văn Cường');
export const SECOND = operatorOf('typist_2', 'Hồ Thị Đào');
export const RESOLVER = operatorOf('resolver', 'Ngô Văn Em');

export function batchOf(no: number, fields: Partial<BatchStatus> = {}): BatchStatus {
  return {
    batchId: `batch-${no}`,
    no,
    firstNo: (no - 1) * 10 + 1,
    size: 10,
    version: 1,
    closed: [0, 0],
    typists: [[], []],
    barred: [[], []],
    here: [0, 0],
    elsewhere: [],
    openDifferences: 0,
    conflicts: 0,
    pencil: 'none',
    state: 'open',
    ...fields,
  };
}

export function countOf(batches: readonly BatchStatus[], fields: Partial<CountStatus> = {}): CountStatus {
  return {
    voteId: 'vote-1',
    entries: 2,
    operators: [HEAD, FIRST, SECOND, RESOLVER],
    kinds: [
      {
        ballotKindId: KIND,
        title: 'Khối HĐND',
        collected: 47,
        persons: [],
        batches: [...batches],
      },
    ],
    ballots: batches.length * 10,
    closed: [0, 0],
    openDifferences: 0,
    resolvedDifferences: 0,
    conflicts: 0,
    decided: false,
    warnings: [],
    waived: [],
    origin: 'a1b2c3d4',
    ...fields,
  };
}
