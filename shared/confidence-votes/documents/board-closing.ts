import { signer, type Closing } from '../../official-documents/index';
import { boardRoleNames } from '../messages';
import type { Vote } from '../model';

const BOARD = 'Ban kiểm phiếu';

/** The minutes: every member signs, the head signs for the board. */
export function boardClosing(vote: Vote): Closing {
  return {
    kind: 'board',
    head: headSigner(vote),
    membersTitle: 'CÁC THÀNH VIÊN',
    members: vote.board
      .filter((member) => member.role !== 'head')
      .map((member) => ({
        name: member.name,
        role: member.role === 'secretary' ? boardRoleNames.secretary : '',
      })),
  };
}

/** Papers of the board other than the minutes: the head alone. */
export function boardHeadClosing(vote: Vote): Closing {
  return { kind: 'signer', signer: headSigner(vote) };
}

function headSigner(vote: Vote) {
  const head = vote.board.find((member) => member.role === 'head');
  return signer({ authority: 'on_behalf', body: BOARD, post: 'Trưởng ban', name: head?.name ?? '' });
}
