import { errorMessage } from '@shared/contract/error-messages';
import type { Artifact } from '@shared/contract/fields';
import type { BallotPaper } from '@shared/confidence-votes/paper-ballots/model';
import { useEffect, useState } from 'react';
import { call } from '../../api/client';

interface Preview {
  readonly artifact: Artifact | null;
  readonly refusal: string | null;
  readonly drawing: boolean;
}

/** The specimen of one kind as it would print today; `state` changes with the vote, and the page is drawn again. */
export function useBallotPreview(
  voteId: string,
  ballotKindId: string,
  paper: BallotPaper,
  state: string,
): Preview {
  const [preview, setPreview] = useState<Preview>({ artifact: null, refusal: null, drawing: true });
  useEffect(() => {
    let overtaken = false;
    setPreview((before) => ({ ...before, drawing: true }));
    call('paperBallots.previewBallot', { voteId, ballotKindId, paper, format: 'html' }).then(
      (reply) => {
        if (overtaken) return;
        setPreview(
          reply.ok
            ? { artifact: reply.value, refusal: null, drawing: false }
            : { artifact: null, refusal: errorMessage(reply.error), drawing: false },
        );
      },
      () => {
        if (overtaken) return;
        setPreview({ artifact: null, refusal: 'Chưa vẽ được phiếu; hãy mở lại màn hình.', drawing: false });
      },
    );
    return () => {
      overtaken = true;
    };
  }, [voteId, ballotKindId, paper, state]);
  return preview;
}
