import type { Deputy } from '@shared/council/contract';
import type { BoardMember, VoteOfficial } from '@shared/confidence-votes/model';
import { KIND } from './sample-vote';

/** People before a vote: a deputy of the register, somebody of the list, a board of two. */
export const DEPUTY = {
  fullName: 'Đỗ Thị Ánh',
  personId: '01890000-0000-7000-8000-000000000001',
  posts: '',
  active: true,
} as Deputy;

export function officialOf(no: number, fields: Partial<VoteOfficial> = {}): VoteOfficial {
  return {
    id: `official-${no}`,
    personId: `person-${no}`,
    name: `Trần Thị ${String.fromCharCode(64 + no)}`,
    birthYear: 1970,
    posts: 'Phó Chủ tịch HĐND tỉnh',
    block: 'council',
    ballotKindId: KIND,
    no,
    included: true,
    exclusionReason: null,
    exclusionNote: '',
    exclusionEvidence: '',
    decidedBy: '',
    electedDate: null,
    triggerKind: null,
    triggerNote: '',
    ...fields,
  };
}

export const head: BoardMember = { id: 'm', personId: null, name: 'Lê Văn C', posts: '', role: 'head' };
export const member: BoardMember = { ...head, id: 'n', name: 'Phạm Thị D', role: 'member' };
