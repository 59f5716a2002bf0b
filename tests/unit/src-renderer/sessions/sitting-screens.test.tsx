// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ProjectedVote } from '@renderer/sessions/projector/projected-vote';
import { DeputyBox } from '@renderer/sessions/roll-call/deputy-box';
import { NobodyToCall } from '@renderer/sessions/roll-call/nobody-to-call';
import { RollTable } from '@renderer/sessions/roll-call/roll-table';
import { RunningSpeech } from '@renderer/sessions/speaking/running-speech';
import { VoteList } from '@renderer/sessions/votes/vote-list';
import type { OpenVoteShape } from '@shared/sessions/open-votes/contract';
import type { RollReply } from '@shared/sessions/roll-call/contract';
import type { RollStatus } from '@shared/sessions/roll-call/model';
import { clockWords, secondsLeft } from '@shared/sessions/speaking/model';
import { nextItem } from '@shared/sessions/now/next-item';
import { renderScreen } from '../render-screen';

afterEach(cleanup);

const DEPUTIES = ['Đỗ Thị Ánh', 'Nguyễn Anh Dũng', "H'Len Niê"].map((fullName, index) => ({
  id: `01980b5e-0000-7000-8000-00000000000${index}`,
  number: index + 1,
  fullName,
  birth: '',
  groupName: '',
  post: '',
  suspended: false,
}));

describe('the field that finds a deputy', () => {
  async function show(
    statusOf: (id: string) => RollStatus = () => 'not_recorded',
    arriving: 'present' | 'late' = 'present',
  ) {
    const onMark = vi.fn();
    await renderScreen(
      <DeputyBox
        deputies={DEPUTIES}
        statusOf={statusOf}
        arriving={arriving}
        onMark={onMark}
        onOpen={vi.fn()}
        inputRef={{ current: null }}
      />,
    );
    return onMark;
  }
  const box = () => screen.getByLabelText('Tên, số thẻ hoặc quét thẻ');

  it.each([
    ['anh', 0, 'name'],
    ['2', 1, 'number'],
    ['DB-003', 2, 'card'],
  ])('%s and Enter', async (typed, index, source) => {
    const onMark = await show();
    await userEvent.type(box(), `${typed}{Enter}`);
    expect(onMark).toHaveBeenCalledWith(DEPUTIES[index], 'present', source);
    expect(box()).toHaveProperty('value', '');
  });

  it('whoever comes after the roll was closed is late', async () => {
    const onMark = await show(undefined, 'late');
    await userEvent.type(box(), 'len{Enter}');
    expect(onMark).toHaveBeenCalledWith(DEPUTIES[2], 'late', 'name');
  });

  it('a name that two bear is taken only when somebody looked who is meant', async () => {
    const namesakes = [31, 32].map((number) => ({
      ...DEPUTIES[0]!,
      ...{ id: `id-${number}`, number, fullName: 'Nguyễn Văn Hùng', groupName: `Tổ ${number - 30}` },
      birth: `sinh 01/01/19${number + 30}`,
    }));
    const onMark = vi.fn();
    await renderScreen(
      <DeputyBox
        deputies={[...DEPUTIES, ...namesakes]}
        statusOf={() => 'not_recorded'}
        arriving="present"
        onMark={onMark}
        onOpen={vi.fn()}
        inputRef={{ current: null }}
      />,
    );
    await userEvent.type(box(), 'hung{Enter}');
    expect(onMark).not.toHaveBeenCalled();
    expect(screen.getByRole('status').textContent).toBe('Có 2 người khớp: ↑ ↓, Enter; hoặc gõ số thẻ.');
    expect(
      screen.getAllByRole('option').map(({ textContent }) => textContent),
      'the list tells them apart',
    ).toEqual(['31Nguyễn Văn Hùngsinh 01/01/1961 · Tổ 1', '32Nguyễn Văn Hùngsinh 01/01/1962 · Tổ 2']);
    await userEvent.type(box(), '{ArrowDown}{Enter}');
    expect(onMark).toHaveBeenCalledExactlyOnceWith(namesakes[1], 'present', 'name');
    await userEvent.type(box(), '31{Enter}');
    expect(onMark).toHaveBeenLastCalledWith(namesakes[0], 'present', 'number');
  });

  it('letters that fit several are nobody’s until somebody is chosen; a whole name is one’s', async () => {
    const onMark = vi.fn();
    const others = ['Lê Văn Anh', 'Trần Thị Lan Anh'].map((fullName, index) => ({
      ...DEPUTIES[0]!,
      ...{ id: `id-${index + 41}`, number: index + 41, fullName },
    }));
    await renderScreen(
      <DeputyBox
        deputies={[...DEPUTIES, ...others]}
        statusOf={() => 'not_recorded'}
        arriving="present"
        onMark={onMark}
        onOpen={vi.fn()}
        inputRef={{ current: null }}
      />,
    );
    await userEvent.type(box(), 'anh{Enter}');
    expect(onMark).not.toHaveBeenCalled();
    expect(screen.getByText(/^Có \d người khớp: /u)).toBeDefined();
    await userEvent.clear(box());
    // The question goes with the letters that it was about.
    expect(screen.queryByText(/người khớp/u)).toBeNull();
    await userEvent.type(box(), 'le van anh{Enter}');
    expect(onMark).toHaveBeenCalledExactlyOnceWith(others[0], 'present', 'name');
  });

  it('nobody is counted twice', async () => {
    const onMark = await show(() => 'present');
    await userEvent.type(box(), '1{Enter}');
    expect(onMark).not.toHaveBeenCalled();
    expect(screen.getByText(/Đỗ Thị Ánh đã ghi có mặt/u)).toBeDefined();
  });

  it('says when nobody is meant', async () => {
    await show();
    await userEvent.type(box(), '99{Enter}');
    expect(screen.getByText('Không có đại biểu nào khớp “99”.')).toBeDefined();
  });
});

describe('the time that is left', () => {
  const speech = {
    id: '01980b5e-0000-7000-8000-000000000001',
    version: 1,
    itemId: null,
    deputyId: null,
    speaker: 'Trần Thị Hai',
    kind: 'question' as const,
    allowedSeconds: 180,
    extendedSeconds: 60,
    startedAt: '2026-12-08T02:00:00.000Z',
    endedAt: null,
  };

  it('follows from when the speech began, by whatever clock is asked', async () => {
    await renderScreen(
      <RunningSpeech
        speech={speech}
        onEnd={vi.fn()}
        onMore={vi.fn()}
        clock={() => '2026-12-08T02:03:05.900Z'}
      />,
    );
    expect(screen.getByRole('timer').textContent).toBe('00:55');
  });

  it.each([
    ['2026-12-08T01:59:00.000Z', 240],
    ['2026-12-08T02:04:00.000Z', 0],
    ['2026-12-08T02:04:40.000Z', -40],
  ])('at %s', (now, left) => {
    expect(secondsLeft(speech, now)).toBe(left);
  });

  it('is said in minutes and seconds', () => {
    expect([clockWords(125), clockWords(-40), clockWords(0)]).toEqual(['02:05', '−00:40', '00:00']);
  });
});

describe('what comes next', () => {
  const item = (id: string, startedAt: string | null = null, sittingId: string | null = 'morning') => ({
    ...{ id, sittingId, startedAt },
  });

  it('is the first item behind the current one that has not begun', () => {
    const items = [item('a', 'x'), item('b', 'x'), item('c'), item('d')];
    expect(nextItem(items, 'a', 'morning')?.id).toBe('c');
    expect(nextItem(items, 'd', 'morning')).toBeNull();
    expect(nextItem(items, null, 'morning')?.id).toBe('c');
  });

  it('waits for its own sitting', () => {
    const items = [item('a', 'x'), item('b', null, 'afternoon'), item('c', null, null)];
    expect(nextItem(items, 'a', 'morning')?.id).toBe('c');
    expect(nextItem(items.slice(0, 2), 'a', 'morning')).toBeNull();
    expect(nextItem(items, 'a', 'afternoon')?.id).toBe('b');
    expect(nextItem(items, 'a', null)?.id).toBe('b');
  });
});

describe('the list of votes', () => {
  const vote = (refNo: number, changes: Partial<OpenVoteShape> = {}): OpenVoteShape => ({
    id: `01980b5e-0000-7000-8000-00000000010${refNo}`,
    version: 1,
    refNo,
    sittingId: null,
    itemId: null,
    subject: `Nghị quyết ${refNo}`,
    form: 'card',
    rule: {
      ...{ code: 'resolution', numerator: 1, denominator: 2, comparison: 'more_than', base: 'all_deputies' },
      ...{ basis: 'Điều 35', verification: 'verified' },
    },
    ...{ total: 82, present: 76, absent: 6, votesFor: 41, votesAgainst: 20, notVoting: 15 },
    ballots: null,
    repeatOfId: null,
    repeatReason: '',
    takenAt: '2026-12-08T02:00:00.000Z',
    note: '',
    ...changes,
  });

  it('says that 41 of 82 fall, and strikes out what was repeated', async () => {
    const acts = { onEdit: vi.fn(), onRepeat: vi.fn(), onShow: vi.fn(), onRemove: vi.fn() };
    const votes = [
      vote(1),
      vote(2, { repeatOfId: vote(1).id, repeatReason: 'Máy hỏng', votesFor: 50, votesAgainst: 11 }),
    ];
    await renderScreen(<VoteList votes={votes} items={[]} shownId={null} {...acts} />);
    const [first, second] = screen.getAllByRole('listitem');
    expect(first?.textContent).toContain('Đã biểu quyết lại');
    expect(second?.textContent).toContain('Thông qua');
    expect(second?.textContent).toContain('biểu quyết lại lượt 1 (Máy hỏng)');
    first?.focus();
    await userEvent.keyboard('{ArrowDown}t{Delete}l{Enter}');
    expect(acts.onShow).toHaveBeenCalledWith(votes[1]);
    expect(acts.onRemove).toHaveBeenCalledWith(votes[1]);
    expect(acts.onRepeat).toHaveBeenCalledWith(votes[1]);
    expect(acts.onEdit).toHaveBeenCalledWith(votes[1]);
  });

  it('is entered by ↓ from the top and by ↑ from the end, wherever the cursor was', async () => {
    const acts = { onEdit: vi.fn(), onRepeat: vi.fn(), onShow: vi.fn(), onRemove: vi.fn() };
    const votes = [vote(1), vote(2), vote(3)];
    await renderScreen(<VoteList votes={votes} items={[]} shownId={null} {...acts} />);
    const rows = screen.getAllByRole('listitem');
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(rows[0]);
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(rows[1]);
    rows[1]?.blur();
    await userEvent.keyboard('{ArrowUp}');
    expect(document.activeElement).toBe(rows[2]);
  });

  it('of which one was taken again shows the hall no verdict any more', async () => {
    await renderScreen(<ProjectedVote vote={vote(1)} repeated />);
    expect(screen.getByText('Đã biểu quyết lại')).toBeDefined();
    expect(screen.queryByText('Không thông qua')).toBeNull();
  });

  it('shows what does not add up', async () => {
    const acts = { onEdit: vi.fn(), onRepeat: vi.fn(), onShow: vi.fn(), onRemove: vi.fn() };
    await renderScreen(<VoteList votes={[vote(1, { votesFor: 40 })]} items={[]} shownId={null} {...acts} />);
    expect(screen.getByText('Số chưa khớp')).toBeDefined();
    expect(screen.getByText(/= 75, khác số có mặt 76/u)).toBeDefined();
  });
});

it('in the roll End and Home go to the last and the first deputy, and a letter marks that one', async () => {
  const onStatus = vi.fn();
  const roll = { deputies: DEPUTIES, marks: [] } as unknown as RollReply;
  await renderScreen(<RollTable roll={roll} onStatus={onStatus} onOpen={vi.fn()} onFind={vi.fn()} />);
  screen.getByRole('row', { name: /Nguyễn Anh Dũng/u }).focus();
  await userEvent.keyboard('{End}p');
  expect(onStatus).toHaveBeenLastCalledWith(DEPUTIES[2], 'excused');
  await userEvent.keyboard('{Home}k');
  expect(onStatus).toHaveBeenLastCalledWith(DEPUTIES[0], 'absent');
});

it('a register without deputies of the day leads to where they are added', async () => {
  await renderScreen(<NobodyToCall sittingDate="2026-12-08">{null}</NobodyToCall>);
  expect(await screen.findByText(/đang trong nhiệm kỳ ngày 08\/12\/2026/u)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Mở danh sách đại biểu' }).getAttribute('href')).toBe(
    '/council/deputies',
  );
});
