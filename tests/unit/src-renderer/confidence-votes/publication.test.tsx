// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { ok } from '@shared/kernel/result';
import { Publication } from '@renderer/confidence-votes/publication/publication-page';
import { renderScreen } from '../render-screen';
import { strictTransport } from '../strict-transport';
import { voteOf } from './sample-vote';

afterEach(cleanup);

it('says of publication what it does: papers with a number had no mark before', async () => {
  const user = userEvent.setup();
  strictTransport({ 'documents.listPapers': () => ok([]) });
  await renderScreen(<Publication vote={voteOf('confirmed')} />);
  await user.click(await screen.findByRole('button', { name: 'Công bố kết quả' }));
  const dialog = await screen.findByRole('dialog');
  expect(dialog.textContent).toContain('văn bản đã lấy số vốn không mang dấu này');
  expect(dialog.textContent).not.toContain('Mọi số liệu thôi mang dấu');
});
