import { ipcMain, type WebContents } from 'electron';
import type { Application } from '@main/application/application';
import type { Reply } from '@main/application/dispatcher';
import { appError } from '@shared/contract/error-messages';
import { err } from '@shared/kernel/result';
import { isTrustedSender, type Sender } from './security/sender';

export type Dispatch = Application['dispatch'];

/** The one door for calls. What crosses is checked here for its outer form and by the dispatcher for its contents. */
export async function answerCall(
  dispatch: Dispatch,
  sender: Sender,
  call: { readonly method: unknown; readonly input: unknown; readonly actor: string },
): Promise<Reply> {
  if (!isTrustedSender(sender)) return err(appError('not-allowed'));
  if (typeof call.method !== 'string') return err(appError('unknown-method'));
  return dispatch(call.method, call.input, { actor: call.actor });
}

/** `pages`: those of our windows that are open now, the main one and the projector's. */
export function openTransport(
  application: Pick<Application, 'actor' | 'dispatch' | 'onEvent'>,
  pages: () => readonly WebContents[],
): void {
  ipcMain.handle('rpc', (event, method: unknown, input: unknown) => {
    const frame = event.senderFrame;
    const sender: Sender = {
      frameAddress: frame?.url ?? null,
      isMainFrame: frame !== null && frame.parent === null,
      isOurWindow: pages().includes(event.sender),
    };
    return answerCall(application.dispatch, sender, { method, input, actor: application.actor() });
  });
  application.onEvent((change) => {
    for (const page of pages()) if (!page.isDestroyed()) page.send('event', change);
  });
}
