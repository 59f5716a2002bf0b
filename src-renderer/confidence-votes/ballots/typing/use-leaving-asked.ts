import { useBlocker } from '@tanstack/react-router';
import { useRef } from 'react';
import { useConfirm } from '../../../ui/dialogs/confirm-dialog';
import type { TypingSession } from './typing-session';

/**
 * Esc asks on the ballot itself and says so with `leaving`; every other way out (the browser's Back, a link) asks here
 * before what was typed and is not on disk yet goes.
 */
export function useLeavingAsked(session: TypingSession) {
  const leaving = useRef(false);
  const { ask, dialog } = useConfirm();
  useBlocker({
    shouldBlockFn: async () => {
      if (leaving.current || !session.unfinished) return false;
      const { ballotNo } = session.getSnapshot();
      return !(await ask({
        title: `Phiếu ${ballotNo} chưa lưu`,
        body: 'Rời đi thì mất phiếu đang gõ và mọi phiếu gõ sau nó chưa lưu được.',
        confirm: 'Bỏ phiếu chưa lưu',
        cancel: 'Gõ tiếp',
        destructive: true,
      }));
    },
    enableBeforeUnload: false,
  });
  return { leaving, dialog };
}
