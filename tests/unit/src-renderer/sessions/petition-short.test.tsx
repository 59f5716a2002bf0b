// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { PetitionShort } from '@renderer/sessions/details/petition-short';
import { renderScreen } from '../render-screen';
import { sessionReply } from './sample-steps';

afterEach(cleanup);

const { session } = sessionReply();
const called = (complete: number | null) => ({
  ...session,
  sessionType: 'voters' as const,
  petition: { voters: 12_000, signatures: 1_300, complete },
});

it('a petition that is not enough is said wherever the session is prepared, an enough one nowhere', async () => {
  await renderScreen(<PetitionShort session={called(1_200)} />);
  expect((await screen.findByRole('alert')).textContent).toContain('cần ít nhất 1.201 người ký đủ thông tin');
  cleanup();
  await renderScreen(
    <>
      <PetitionShort session={called(1_201)} />
      <PetitionShort session={session} />
      <p>xong</p>
    </>,
  );
  await screen.findByText('xong');
  expect(screen.queryByRole('alert')).toBeNull();
});
