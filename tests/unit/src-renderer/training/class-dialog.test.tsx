// @vitest-environment happy-dom
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { ok } from '@shared/kernel/result';
import { ClassDialog } from '@renderer/training/info/class-dialog';
import { renderScreen } from '../render-screen';
import { strictTransport } from '../strict-transport';
import { sampleClass } from './sample-class';

afterEach(cleanup);

it('saving what did not change closes the dialog and writes nothing', async () => {
  const { calls } = strictTransport({ 'training.listClasses': () => ok([]) });
  const close = vi.fn();
  await renderScreen(<ClassDialog one={sampleClass} onClose={close} />);
  await userEvent.setup().click(await screen.findByRole('button', { name: 'Lưu thông tin lớp' }));
  await waitFor(() => expect(close).toHaveBeenCalledOnce());
  expect(calls.filter(({ method }) => method === 'training.saveClass')).toEqual([]);
});
