// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import type { Vote, VoteOfficial } from '@shared/confidence-votes/model';
import { CloseFiguresDialog } from '@renderer/confidence-votes/reconciliation/close-figures-dialog';
import { renderScreen } from '../render-screen';
import { strictTransport } from '../strict-transport';
import { voteOf } from './sample-vote';

afterEach(cleanup);

const member = (name: string, role: Vote['board'][number]['role']) => ({
  ...{ id: name, personId: null, name, posts: '', role },
});

async function closersOffered(board: Vote['board']): Promise<readonly string[]> {
  strictTransport({});
  const officials = [{ id: 'o', personId: null, name: 'Lê Quốc Cường', included: true } as VoteOfficial];
  await renderScreen(
    <CloseFiguresDialog
      vote={voteOf('counting', { board, officials })}
      warnings={0}
      token="here"
      onClose={vi.fn()}
      onDone={vi.fn()}
    />,
  );
  await screen.findByText('Người chốt số liệu');
  return screen.getAllByRole<HTMLInputElement>('radio').map(({ value }) => value);
}

it('offers nobody to close the figures about themselves', async () => {
  const board = [member('Đỗ Thị Ánh', 'head'), member('Lê Quốc Cường', 'member')];
  expect(await closersOffered(board)).toEqual(['Đỗ Thị Ánh']);
});

it('offers whoever there is where nobody else could close them', async () => {
  expect(await closersOffered([member('Lê Quốc Cường', 'head')])).toEqual(['Lê Quốc Cường']);
});
