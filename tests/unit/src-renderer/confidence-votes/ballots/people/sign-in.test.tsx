// @vitest-environment happy-dom
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OperatorsSection } from '@renderer/confidence-votes/ballots/people/operators-section';
import { SignInForm } from '@renderer/confidence-votes/ballots/people/sign-in-form';
import { signInToken } from '@renderer/confidence-votes/ballots/people/sign-in-store';
import type { Operator } from '@shared/confidence-votes/ballots/contract';
import { useCall } from '@renderer/api/queries';
import { appError } from '@shared/contract/error-messages';
import { err, ok } from '@shared/kernel/result';
import { renderScreen } from '../../../render-screen';
import { strictTransport } from '../../../strict-transport';
import { voteOf } from '../../sample-vote';
import { countOf, FIRST, HEAD, operatorOf, TOKEN } from '../sample-count';

beforeEach(() => window.sessionStorage.clear());
afterEach(cleanup);

describe('SignInForm', () => {
  it('takes a name by the arrows and a PIN, and keeps the token for this vote and window', async () => {
    const { calls } = strictTransport({
      'ballotCount.signIn': () => ok({ token: TOKEN, operator: FIRST }),
    });
    const user = userEvent.setup();
    await renderScreen(
      <SignInForm voteId="vote-1" operators={countOf([]).operators} purpose="để nhập phiếu" />,
    );
    expect(document.activeElement).toBe(screen.getByRole('radio', { name: HEAD.name }));
    await user.keyboard('{ArrowDown}');
    await user.type(screen.getByLabelText('Mã PIN'), '12x34');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(signInToken('vote-1')).toBe(TOKEN));
    expect(signInToken('vote-2')).toBeNull();
    expect(calls).toEqual([
      { method: 'ballotCount.signIn', input: { voteId: 'vote-1', operatorId: FIRST.id, pin: '1234' } },
    ]);
  });

  it('says what is wrong and lets the PIN be typed again at once', async () => {
    strictTransport({ 'ballotCount.signIn': () => err(appError('ballots.wrong-pin', { left: 4 })) });
    const user = userEvent.setup();
    await renderScreen(<SignInForm voteId="vote-1" operators={[HEAD]} purpose="để nhập phiếu" />);
    const pin = screen.getByLabelText('Mã PIN');
    await user.type(pin, '9999{Enter}');
    await screen.findByText('Mã PIN không đúng; còn 4 lần thử.');
    expect(pin).toHaveProperty('value', '');
    expect(document.activeElement).toBe(pin);
    await user.keyboard('{Enter}');
    await screen.findByText('Hãy gõ mã PIN.');
  });

  it('goes from the name to the PIN by Enter, and tries nothing on the way', async () => {
    const { calls } = strictTransport({});
    const user = userEvent.setup();
    await renderScreen(<SignInForm voteId="vote-1" operators={[HEAD, FIRST]} purpose="để nhập phiếu" />);
    await user.keyboard('{ArrowDown}{Enter}');
    expect(document.activeElement).toBe(screen.getByLabelText('Mã PIN'));
    expect(screen.queryByText('Hãy gõ mã PIN.')).toBeNull();
    expect(calls).toEqual([]);
  });

  it('offers only people who work here', async () => {
    strictTransport({});
    const resting = operatorOf('typist_2', 'Hồ Thị Đào', { active: false });
    await renderScreen(<SignInForm voteId="vote-1" operators={[HEAD, resting]} purpose="để nhập phiếu" />);
    expect(screen.getAllByRole('radio')).toHaveLength(1);
  });
});

describe('people without a PIN on this PC', () => {
  const unknown = (person: Operator): Operator => ({ ...person, hasPin: false });

  it('are told where it is set, and whoever has one is chosen first', async () => {
    const { calls } = strictTransport({});
    const user = userEvent.setup();
    await renderScreen(
      <SignInForm voteId="vote-1" operators={[unknown(FIRST), HEAD]} purpose="để nhập phiếu" />,
    );
    expect(document.activeElement).toBe(screen.getByRole('radio', { name: HEAD.name }));
    await user.keyboard('{ArrowUp}');
    expect(screen.getByRole('status').textContent).toBe(
      `${FIRST.name} chưa có PIN trên máy này. Trưởng ban đặt mã PIN ở mục Người kiểm phiếu, bước Kiểm phiếu.`,
    );
    expect(screen.queryByLabelText('Mã PIN')).toBeNull();
    await user.keyboard('{Enter}');
    expect(calls).toEqual([]);
  });

  it('get the head’s PIN by whoever sets the PC up; nothing else can be done before', async () => {
    const count = countOf([], { operators: [HEAD, FIRST].map(unknown) });
    const { calls } = strictTransport({ 'ballotCount.saveOperator': () => ok(count) });
    const user = userEvent.setup();
    await renderScreen(
      <OperatorsSection
        vote={voteOf('counting', { countMode: 'ballots' })}
        count={count}
        token={null}
        operator={null}
        readOnly={false}
      />,
    );
    expect(screen.getAllByText('Chưa có PIN trên máy này')).toHaveLength(2);
    expect(screen.getAllByRole('button')).toHaveLength(1);
    const button = screen.getByRole('button', { name: `Đặt mã PIN cho ${HEAD.name}` });
    expect(document.activeElement).toBe(button);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Mã PIN, 4 đến 8 chữ số')));
    await user.keyboard('13579{Tab}');
    await user.type(screen.getByLabelText('Gõ lại mã PIN'), '13579{Enter}');
    await waitFor(() => expect(calls).toHaveLength(1));
    expect(calls[0]?.input).toMatchObject({
      token: null,
      operatorId: HEAD.id,
      name: HEAD.name,
      role: 'head',
      active: true,
      pin: '13579',
    });
  });

  it('get theirs from the head', async () => {
    const count = countOf([], { operators: [HEAD, unknown(FIRST)] });
    const { calls } = strictTransport({ 'ballotCount.saveOperator': () => ok(count) });
    const user = userEvent.setup();
    await renderScreen(
      <OperatorsSection
        vote={voteOf('counting', { countMode: 'ballots' })}
        count={count}
        token={TOKEN}
        operator={HEAD}
        readOnly={false}
      />,
    );
    await user.click(screen.getByRole('button', { name: `Đặt mã PIN cho ${FIRST.name}` }));
    await user.type(await screen.findByLabelText('Mã PIN, 4 đến 8 chữ số'), '1111');
    await user.type(screen.getByLabelText('Gõ lại mã PIN'), '1111{Enter}');
    await waitFor(() => expect(calls).toHaveLength(1));
    expect(calls[0]?.input).toMatchObject({ token: TOKEN, operatorId: FIRST.id, pin: '1111' });
  });
});

describe('OperatorsSection', () => {
  const vote = voteOf('counting', {
    countMode: 'ballots',
    board: [
      { id: 'member-2', personId: null, name: 'Bùi Văn Cường', posts: '', role: 'secretary' },
      { id: 'member-1', personId: null, name: 'Đỗ Thị Ánh', posts: '', role: 'head' },
    ],
  });

  it('declares the head first, by the name of the board’s head', async () => {
    const empty = countOf([], { operators: [] });
    const { calls } = strictTransport({
      'ballotCount.earlierPeople': () => ok(null),
      'ballotCount.saveOperator': () => ok(countOf([], { operators: [HEAD] })),
      'ballotCount.signIn': () => ok({ token: TOKEN, operator: HEAD }),
    });
    const user = userEvent.setup();
    await renderScreen(
      <OperatorsSection vote={vote} count={empty} token={null} operator={null} readOnly={false} />,
    );
    await user.click(screen.getByRole('button', { name: 'Khai trưởng ban' }));
    expect(await screen.findByRole('combobox', { name: 'Họ và tên' })).toHaveProperty('value', 'Đỗ Thị Ánh');
    // Enter leads to the second field: both are typed without a hand leaving the keys.
    await user.type(screen.getByLabelText('Mã PIN, 4 đến 8 chữ số'), '2468{Enter}');
    await user.keyboard('2467{Enter}');
    await screen.findByText('Hai lần gõ mã PIN khác nhau.');
    const saved = () => calls.filter(({ method }) => method !== 'ballotCount.earlierPeople');
    expect(saved()).toEqual([]);
    await user.type(screen.getByLabelText('Gõ lại mã PIN'), '{Backspace}8{Enter}');
    // The PIN was typed twice just now: nobody types it a third time to sign in.
    await waitFor(() => expect(signInToken('vote-1')).toBe(TOKEN));
    expect(saved().map(({ method }) => method)).toEqual(['ballotCount.saveOperator', 'ballotCount.signIn']);
    expect(saved()[0]?.input).toMatchObject({ token: null, name: 'Đỗ Thị Ánh', role: 'head', pin: '2468' });
    expect(saved()[1]?.input).toMatchObject({ operatorId: HEAD.id, pin: '2468' });
  });

  it('offers the people of the vote before, and takes them over once they were looked at', async () => {
    const { calls } = strictTransport({
      'ballotCount.earlierPeople': () =>
        ok({ voteId: 'vote-0', title: 'Cuộc trước', people: [{ name: HEAD.name, role: 'head' }] }),
      'ballotCount.takeEarlierPeople': () => ok(countOf([], { operators: [HEAD] })),
    });
    const user = userEvent.setup();
    await renderScreen(
      <OperatorsSection
        vote={vote}
        count={countOf([], { operators: [] })}
        token={null}
        operator={null}
        readOnly={false}
      />,
    );
    await user.click(await screen.findByRole('button', { name: 'Lấy từ cuộc trước' }));
    expect(await screen.findByText(`${HEAD.name}: trưởng ban`)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Lấy những người này' }));
    await waitFor(() =>
      expect(calls).toContainEqual({
        method: 'ballotCount.takeEarlierPeople',
        input: { voteId: 'vote-1', fromVoteId: 'vote-0' },
      }),
    );
  });

  it('takes the one who is shown for a name without marks, and goes on to the PIN by Enter', async () => {
    strictTransport({});
    const user = userEvent.setup();
    await renderScreen(
      <OperatorsSection vote={vote} count={countOf([])} token={TOKEN} operator={HEAD} readOnly={false} />,
    );
    await user.click(screen.getByRole('button', { name: 'Thêm người' }));
    const name = await screen.findByRole('combobox', { name: 'Họ và tên' });
    await user.type(name, 'Trần Thị Hà{Enter}');
    expect(name).toHaveProperty('value', 'Trần Thị Hà');
    expect(document.activeElement).toBe(screen.getByLabelText('Vai trò'));
    expect(screen.queryByText('Mã PIN gồm 4 đến 8 chữ số.')).toBeNull();
  });

  it.each(['{Enter}', '{Tab}'])('knows the head by the name without marks, after %s', async (key) => {
    strictTransport({ 'ballotCount.earlierPeople': () => ok(null) });
    const user = userEvent.setup();
    await renderScreen(
      <OperatorsSection
        vote={vote}
        count={countOf([], { operators: [] })}
        token={null}
        operator={null}
        readOnly={false}
      />,
    );
    await user.click(screen.getByRole('button', { name: 'Khai trưởng ban' }));
    const name = await screen.findByRole('combobox', { name: 'Họ và tên' });
    await user.clear(name);
    await user.type(name, `do thi anh${key}`);
    expect(name).toHaveProperty('value', 'Đỗ Thị Ánh');
    expect(document.activeElement).toBe(screen.getByLabelText('Mã PIN, 4 đến 8 chữ số'));
  });

  it('offers the next person the role that is lacking now, before the list was fetched again', async () => {
    const third = operatorOf('observer', 'Lê Văn Quan');
    const one = countOf([], { operators: [HEAD] });
    const two = countOf([], { operators: [HEAD, { ...FIRST, name: third.name }] });
    let asked = 0;
    strictTransport({
      'ballotCount.getCount': () => {
        asked += 1;
        return asked === 1 ? ok(one) : new Promise(() => undefined);
      },
      'ballotCount.saveOperator': () => ok(two),
    });
    function Listed() {
      const { data } = useCall('ballotCount.getCount', { voteId: vote.id });
      return (
        data && <OperatorsSection vote={vote} count={data} token={TOKEN} operator={HEAD} readOnly={false} />
      );
    }
    const user = userEvent.setup();
    await renderScreen(<Listed />);
    await user.click(await screen.findByRole('button', { name: 'Thêm người' }));
    await user.type(await screen.findByRole('combobox', { name: 'Họ và tên' }), third.name);
    expect(screen.getByLabelText('Vai trò')).toHaveProperty('value', 'typist_1');
    await user.type(screen.getByLabelText('Mã PIN, 4 đến 8 chữ số'), '2468');
    await user.type(screen.getByLabelText('Gõ lại mã PIN'), '2468{Enter}');
    await waitFor(() => expect(screen.queryByLabelText('Vai trò')).toBeNull());
    await user.click(screen.getByRole('button', { name: 'Thêm người' }));
    expect(await screen.findByLabelText('Vai trò')).toHaveProperty('value', 'typist_2');
  });

  it('lets only the head change people', async () => {
    strictTransport({});
    await renderScreen(
      <OperatorsSection vote={vote} count={countOf([])} token={TOKEN} operator={FIRST} readOnly={false} />,
    );
    expect(screen.queryByRole('button', { name: 'Thêm người' })).toBeNull();
    expect(screen.getByText('Chỉ trưởng ban thêm, sửa người kiểm phiếu.')).toBeDefined();
  });

  it('keeps the PIN of somebody whose role changes', async () => {
    const { calls } = strictTransport({ 'ballotCount.saveOperator': () => ok(countOf([])) });
    const user = userEvent.setup();
    await renderScreen(
      <OperatorsSection vote={vote} count={countOf([])} token={TOKEN} operator={HEAD} readOnly={false} />,
    );
    await user.click(screen.getByRole('button', { name: 'Sửa Bùi Văn Cường' }));
    await user.selectOptions(await screen.findByLabelText('Vai trò'), 'resolver');
    await user.click(screen.getByRole('button', { name: 'Lưu thay đổi' }));
    await waitFor(() => expect(calls).toHaveLength(1));
    expect(calls[0]?.input).toMatchObject({
      token: TOKEN,
      operatorId: FIRST.id,
      version: 1,
      role: 'resolver',
      pin: null,
    });
  });
});
