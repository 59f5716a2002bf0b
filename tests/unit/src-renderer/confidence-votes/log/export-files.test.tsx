// @vitest-environment happy-dom
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ExportFiles } from '@renderer/confidence-votes/log/export-files';
import { ok } from '@shared/kernel/result';
import { renderScreen } from '../../render-screen';
import { strictTransport } from '../../strict-transport';
import { voteOf } from '../sample-vote';
import { countOf, HEAD, TOKEN } from '../ballots/sample-count';

beforeEach(() => window.sessionStorage.clear());
afterEach(cleanup);

it('asks for the head’s PIN once for the files of one visit, and gives the signature up at leaving', async () => {
  const { calls } = strictTransport({
    'ballotCount.getCount': () => ok(countOf([])),
    'ballotCount.signIn': () => ok({ token: TOKEN, operator: HEAD }),
    'ballotCount.signOut': () => ok({}),
    'countLog.exportVote': () => ok({ artifact: null, saved: 'tep.thuongtruc.json' } as never),
  });
  const made = (method: string) => calls.filter((call) => call.method === method);
  const user = userEvent.setup();
  await renderScreen(
    <ExportFiles vote={voteOf('counting', { countMode: 'ballots' })} secondFolder={false} chooseFolder />,
  );
  await user.click(screen.getByRole('button', { name: 'Xuất thiết lập cho máy khác' }));
  await user.type(await screen.findByLabelText('Mã PIN của trưởng ban'), '1234{Enter}');
  await waitFor(() => expect(made('countLog.exportVote')).toHaveLength(1));
  await screen.findByText(/^Trưởng ban đã ký/u);
  await user.click(screen.getByRole('button', { name: 'Xuất toàn bộ' }));
  await waitFor(() => expect(made('countLog.exportVote')).toHaveLength(2));
  expect(made('countLog.exportVote').map(({ input }) => input)).toMatchObject([
    { scope: 'setup', token: TOKEN },
    { scope: 'all', token: TOKEN },
  ]);
  expect(made('ballotCount.signIn')).toHaveLength(1);
  expect(made('ballotCount.signOut')).toHaveLength(0);
  cleanup();
  await waitFor(() => expect(made('ballotCount.signOut')).toHaveLength(1));
});

it('asks again once the head has taken the signature back', async () => {
  strictTransport({
    'ballotCount.getCount': () => ok(countOf([])),
    'ballotCount.signIn': () => ok({ token: TOKEN, operator: HEAD }),
    'ballotCount.signOut': () => ok({}),
    'countLog.exportVote': () => ok({ artifact: null, saved: 'tep.thuongtruc.json' } as never),
  });
  const user = userEvent.setup();
  await renderScreen(
    <ExportFiles vote={voteOf('counting', { countMode: 'ballots' })} secondFolder={false} chooseFolder />,
  );
  await user.click(screen.getByRole('button', { name: 'Xuất toàn bộ' }));
  await user.type(await screen.findByLabelText('Mã PIN của trưởng ban'), '1234{Enter}');
  await user.click(await screen.findByRole('button', { name: 'Thôi' }));
  await waitFor(() => expect(screen.queryByText(/^Trưởng ban đã ký/u)).toBeNull());
  await user.click(screen.getByRole('button', { name: 'Xuất toàn bộ' }));
  expect(await screen.findByLabelText('Mã PIN của trưởng ban')).toHaveProperty('value', '');
});
