// @vitest-environment happy-dom
import { act, cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { VoteReply } from '@shared/confidence-votes/contract';
import { calendarOf } from '@shared/confidence-votes/groundwork/calendar';
import type { Vote } from '@shared/confidence-votes/model';
import { appError } from '@shared/contract/error-messages';
import { err, ok } from '@shared/kernel/result';
import { LeaveGuard } from '@renderer/confidence-votes/counting/leave-guard';
import { useMovedSteps } from '@renderer/confidence-votes/groundwork/use-moved-steps';
import { FieldsSection } from '@renderer/confidence-votes/preparation/fields-section';
import { useSetUpSaves } from '@renderer/confidence-votes/preparation/use-set-up-saves';
import { useVote } from '@renderer/confidence-votes/vote/vote-data';
import { renderScreen } from '../render-screen';
import { strictTransport, type SeenCall } from '../strict-transport';
import { resultOf, voteOf } from './sample-vote';

let stored: Vote;
let calls: SeenCall[];
const reply = () => ({ vote: stored, result: resultOf(stored) }) as unknown as VoteReply;
const saved = () => calls.filter(({ method }) => method === 'confidenceVotes.saveFields');

function Fields({ vote }: { readonly vote: Vote }) {
  const setUp = useSetUpSaves(vote);
  const { agreeTo, dialog } = useMovedSteps(vote);
  return (
    <>
      <FieldsSection
        vote={vote}
        ruleSets={[vote.ruleSet]}
        readOnly={false}
        onSave={setUp.keepFields}
        onDays={(days) => setUp.keepDays(days, agreeTo)}
        givenUp={setUp.givenUp}
      />
      {dialog}
      <LeaveGuard queue={setUp.queue} saves={setUp.saves} />
    </>
  );
}

function Window() {
  const { data } = useVote('vote-1');
  return data ? <Fields vote={data.vote} /> : null;
}

async function open(changes: Partial<Vote> = {}) {
  stored = voteOf('prepared', { date: '2026-12-10', openingDate: '2026-12-08', ...changes });
  ({ calls } = strictTransport({
    'confidenceVotes.getVote': () => ok(reply()),
    'council.listDeputies': () => ok([]),
    'groundwork.getCalendar': () =>
      ok({ today: '2026-10-01', openingDay: stored.openingDate, steps: [...calendarOf(stored, [])] }),
    'confidenceVotes.saveFields': (input) => {
      if (input.version !== stored.version) return err(appError('conflict'));
      const { date, openingDate } = input.fields;
      stored = { ...stored, date, openingDate, version: stored.version + 1 };
      return ok(reply());
    },
  }));
  const { router } = await renderScreen(<Window />);
  await screen.findByLabelText('Ngày bỏ phiếu');
  return { router, user: userEvent.setup() };
}

const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label);

beforeEach(() => window.sessionStorage.clear());
afterEach(cleanup);

it('takes Enter in one field of the set-up to the next, so that the hour does not end in the place', async () => {
  const { user } = await open();
  await user.type(field('Địa điểm'), ' A{Enter}');
  expect(document.activeElement).toBe(field('Giờ bắt đầu'));
  await user.keyboard('{ArrowUp}');
  expect(document.activeElement).toBe(field('Địa điểm'));
});

describe('a new day on the tab of the set-up', () => {
  it('shows which steps move, and is stored only once it is agreed to', async () => {
    const { user } = await open();
    await user.clear(field('Ngày khai mạc kỳ họp'));
    await user.type(field('Ngày khai mạc kỳ họp'), '9/12/2026');
    await user.tab();
    const dialog = await screen.findByRole('dialog', { name: 'Đổi ngày thì 8 việc đổi hạn' });
    expect(dialog.textContent).toContain(
      'Người được lấy phiếu gửi báo cáo theo mẫu đến Thường trực HĐND: 08/11/2026 → 09/11/2026',
    );
    expect(saved()).toHaveLength(0);
    await user.click(screen.getByRole('button', { name: 'Đổi ngày và lịch' }));
    await waitFor(() => expect(stored.openingDate).toBe('2026-12-09'));
    expect(field('Ngày khai mạc kỳ họp').value).toBe('09/12/2026');
  });

  it('comes back to the stored day where it is not', async () => {
    const { user } = await open();
    await user.clear(field('Ngày bỏ phiếu'));
    await user.type(field('Ngày bỏ phiếu'), '11/12/2026');
    await user.tab();
    expect((await screen.findByRole('dialog')).textContent).toContain('10/12/2026 → 11/12/2026');
    await user.click(screen.getByRole('button', { name: 'Giữ ngày cũ' }));
    await waitFor(() => expect(field('Ngày bỏ phiếu').value).toBe('10/12/2026'));
    expect(saved()).toHaveLength(0);
  });

  it('moves the whole calendar where the session has no day of its own', async () => {
    const { user } = await open({ openingDate: null });
    await user.clear(field('Ngày bỏ phiếu'));
    await user.type(field('Ngày bỏ phiếu'), '11/12/2026');
    await user.tab();
    expect(await screen.findByRole('dialog', { name: 'Đổi ngày thì 16 việc đổi hạn' })).toBeTruthy();
  });

  it('does not call the first opening day a change', async () => {
    const { user } = await open({ openingDate: null });
    await user.type(field('Ngày khai mạc kỳ họp'), '8/12/2026');
    await user.tab();
    const dialog = await screen.findByRole('dialog', { name: /^Ghi ngày này thì \d+ việc đổi hạn$/u });
    expect(dialog.textContent).toContain('Để trống ngày');
    await user.click(screen.getByRole('button', { name: 'Ghi ngày, đổi lịch' }));
    await waitFor(() => expect(stored.openingDate).toBe('2026-12-08'));
  });

  it('asks nothing the first time a day is set', async () => {
    const { user } = await open({ openingDate: null, date: null });
    await user.type(field('Ngày bỏ phiếu'), '11/12/2026');
    await user.tab();
    await waitFor(() => expect(stored.date).toBe('2026-12-11'));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('holds the screen until the question is answered, so that the day is not lost', async () => {
    const { router, user } = await open();
    await user.clear(field('Ngày bỏ phiếu'));
    await user.type(field('Ngày bỏ phiếu'), '11/12/2026');
    void act(() => void router.navigate({ to: '/elsewhere' }));
    await user.click(await screen.findByRole('button', { name: 'Đổi ngày và lịch' }));
    expect(await screen.findByText('nơi khác')).toBeTruthy();
    expect(stored.date).toBe('2026-12-11');
  });
});
