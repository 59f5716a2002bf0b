import { sheetsPrinted } from '@shared/confidence-votes/paper-ballots/model';
import { useCallback } from 'react';
import { useCall } from '../../api/queries';

/** How many sheets of a kind were noted when its newest form was printed, to be held against what the board announces. */
export function useSheetsPrinted(voteId: string): (ballotKindId: string) => number | null {
  const kinds = useCall('paperBallots.getReleases', { voteId }).data?.kinds;
  return useCallback(
    (ballotKindId) => {
      const kind = kinds?.find((one) => one.ballotKindId === ballotKindId);
      return kind ? sheetsPrinted(kind) : null;
    },
    [kinds],
  );
}
