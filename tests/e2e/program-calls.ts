// Brings the type of the desktop's bridge into the page functions.
import type {} from '@renderer/api/transport';
import type { Page } from '@playwright/test';
import type { AppError } from '@shared/contract/error-messages';
import type { Output } from '@shared/contract/registry';
import type { Result } from '@shared/kernel/result';
import type { ProgramCalls } from '@tests/fixtures/vote-scene';

/** Calls the program as its window does, in either host. */
export function callsOf(window: Page): ProgramCalls {
  return {
    must: async (name, input) => {
      const reply = (await window.evaluate(
        async ({ method, body }) => {
          if (globalThis.window.desktopHost) return globalThis.window.desktopHost.invoke(method, body);
          const response = await fetch(`rpc/${method}`, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify(body),
          });
          return response.json() as Promise<unknown>;
        },
        { method: name, body: input },
      )) as Result<unknown, AppError>;
      if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.error)}`);
      return reply.value as Output<typeof name>;
    },
  };
}
