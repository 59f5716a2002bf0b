// @vitest-environment happy-dom
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { useCall } from '@renderer/api/queries';
import { replaceTransport } from '@renderer/api/transport';
import { QueryState } from '@renderer/ui/query-state';
import { useOrder } from '@renderer/sessions/agenda/use-order';
import type { AgendaReply } from '@shared/sessions/agenda/contract';
import { movedByOne } from '@shared/sessions/agenda/order';
import { err, ok, type Result } from '@shared/kernel/result';
import { renderScreen } from '../render-screen';
import { SESSION_ID } from './sample-steps';

afterEach(cleanup);

type Item = AgendaReply['items'][number];
const item = (id: string): Item => ({
  id,
  version: 1,
  refNo: 1,
  sittingId: null,
  title: id,
  kind: 'other',
  drafter: '',
  board: '',
  presenter: '',
  minutes: 5,
  personnel: false,
  secretBallot: false,
  broadcast: false,
  voteId: null,
  note: '',
});

let stored: readonly string[];
/** Answers of the program, given when the test says so. */
let waiting: ((refused?: boolean) => void)[];
const agenda = (): AgendaReply => ({
  ...{ sittings: [], items: stored.map(item), votes: [], itemPapers: [] },
});

beforeEach(() => {
  stored = ['a', 'b', 'c'];
  waiting = [];
  replaceTransport({
    onChange: () => () => undefined,
    call: (method, input) => {
      if (method === 'agenda.getAgenda') return Promise.resolve(ok(agenda()));
      return new Promise<Result<unknown, never>>((resolve) => {
        waiting.push((refused = false) => {
          if (refused) return resolve(err({ code: 'agenda.changed' }) as never);
          stored = (input as { places: { id: string }[] }).places.map(({ id }) => id);
          resolve(ok(agenda()));
        });
      });
    },
  });
});

function List({ reply }: { readonly reply: AgendaReply }) {
  const { items, reorder } = useOrder(SESSION_ID, reply);
  return (
    <>
      <p data-testid="order">{items.map(({ id }) => id).join('')}</p>
      <button type="button" onClick={() => reorder(movedByOne(items, [], 'a', 1))}>
        xuống
      </button>
    </>
  );
}

function Screen() {
  const query = useCall('agenda.getAgenda', { sessionId: SESSION_ID });
  return <QueryState query={query}>{(reply) => <List reply={reply} />}</QueryState>;
}

const order = () => screen.getByTestId('order').textContent;

it('shows each key at once; the answer to the first does not bring back the order before the second', async () => {
  await renderScreen(<Screen />);
  await screen.findByTestId('order');
  await userEvent.click(screen.getByRole('button'));
  expect(order()).toBe('bac');
  await userEvent.click(screen.getByRole('button'));
  expect(order()).toBe('bca');
  // The second is sent once the first was answered: two under way could arrive the wrong way round.
  expect(waiting).toHaveLength(1);
  waiting[0]?.();
  await waitFor(() => expect(waiting).toHaveLength(2));
  expect(order()).toBe('bca');
  waiting[1]?.();
  await waitFor(() => expect(stored.join('')).toBe('bca'));
  expect(order()).toBe('bca');
});

it('of many keys pressed meanwhile only the order after the last one is sent', async () => {
  await renderScreen(<Screen />);
  await screen.findByTestId('order');
  for (const seen of ['bac', 'bca', 'bca']) {
    await userEvent.click(screen.getByRole('button'));
    expect(order()).toBe(seen);
  }
  waiting[0]?.();
  await waitFor(() => expect(waiting).toHaveLength(2));
  waiting[1]?.();
  await waitFor(() => expect(stored.join('')).toBe('bca'));
  expect(waiting).toHaveLength(2);
  expect(order()).toBe('bca');
});

it('goes back to what the program has when it was refused', async () => {
  await renderScreen(<Screen />);
  await screen.findByTestId('order');
  await userEvent.click(screen.getByRole('button'));
  expect(order()).toBe('bac');
  waiting[0]?.(true);
  await waitFor(() => expect(order()).toBe('abc'));
});
