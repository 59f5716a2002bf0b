import { signer, type Closing } from '../../official-documents/index';
import { boardRoleNames } from '../messages';
import type { Vote } from '../model';

const BOARD = 'Ban kiểm phiếu';

/** Lines left for a board that is not known: a head and four members, the size that most councils elect. */
export const BLANK_BOARD_SIZE = 5;

/** The minutes: every member signs, the head signs for the board. */
export function boardClosing(vote: Vote): Closing {
  const blanks = Array.from({ length: BLANK_BOARD_SIZE - 1 }, () => ({ name: '', role: '' }));
  return {
    kind: 'board',
    head: headSigner(vote),
    membersTitle: 'CÁC THÀNH VIÊN',
    members:
      vote.board.length === 0
        ? blanks
        : vote.board
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
