// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { LockedSetUp } from '@renderer/confidence-votes/preparation/locked-set-up';
import { ok } from '@shared/kernel/result';
import { renderScreen } from '../render-screen';
import { strictTransport } from '../strict-transport';
import { voteOf } from './sample-vote';

const showOn = async (elsewhere: boolean) => {
  strictTransport({ 'countLog.getElsewhere': () => ok({ opened: elsewhere, closed: [] }) });
  await renderScreen(<LockedSetUp vote={voteOf('counting')} />);
};
const takeBack = () => screen.queryByRole('button', { name: 'Về chuẩn bị…' });

afterEach(cleanup);

it('the PC that opened the count may take the opening back', async () => {
  await showOn(false);
  expect(await screen.findByRole('button', { name: 'Về chuẩn bị…' })).toBeTruthy();
  expect(screen.queryByText(/ở máy đã bắt đầu/u)).toBeNull();
});

it('a PC that got the vote with a file says where, and asks for no reason first', async () => {
  await showOn(true);
  expect(await screen.findByText(/Bắt đầu nhầm thì về chuẩn bị ở máy đã bắt đầu\./u)).toBeTruthy();
  expect(takeBack()).toBeNull();
});

it('once the figures were closed nobody is offered it', async () => {
  strictTransport({});
  await renderScreen(<LockedSetUp vote={voteOf('counted')} />);
  expect(takeBack()).toBeNull();
});
