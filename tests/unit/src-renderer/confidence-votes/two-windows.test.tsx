// @vitest-environment happy-dom
import { act, cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { VoteReply } from '@shared/confidence-votes/contract';
import type { EnteredRow, Vote } from '@shared/confidence-votes/model';
import { appError, type AppError } from '@shared/contract/error-messages';
import type { Input } from '@shared/contract/registry';
import { err, ok, type Result } from '@shared/kernel/result';
import { useCommand } from '@renderer/api/queries';
import { LeaveGuard } from '@renderer/confidence-votes/counting/leave-guard';
import { SaveBanner } from '@renderer/confidence-votes/counting/save-banner';
import { outcomeOf, useSaveQueue } from '@renderer/confidence-votes/counting/use-save-queue';
import { useSetUpSaves } from '@renderer/confidence-votes/preparation/use-set-up-saves';
import { useVote } from '@renderer/confidence-votes/vote/vote-data';
import { renderScreen } from '../render-screen';
import { strictTransport } from '../strict-transport';
import { resultOf, rowOf, voteOf } from './sample-vote';

afterEach(cleanup);

/** The program's side: one vote that several windows change. */
let stored: Vote;
const reply = (): VoteReply => ({ vote: stored, result: resultOf(stored) }) as unknown as VoteReply;
const member = (name: string, role: 'head' | 'member' = 'member') => ({
  id: null,
  personId: null,
  name,
  posts: '',
  role,
});
const namesOf = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name).join(', ');

function written(change: Partial<Vote>): void {
  stored = { ...stored, ...change, version: stored.version + 1 };
}

const boardFrom = (members: Input<'confidenceVotes.saveBoard'>['members']) =>
  members.map((entry, index) => ({ ...entry, id: `member-${index}` }));

function saveBoard(input: Input<'confidenceVotes.saveBoard'>): Result<VoteReply, AppError> {
  if (input.version !== stored.version) return err(appError('conflict'));
  written({ board: boardFrom(input.members) });
  return ok(reply());
}

function saveFields(input: Input<'confidenceVotes.saveFields'>): Result<VoteReply, AppError> {
  if (input.version !== stored.version) return err(appError('conflict'));
  written({ title: input.fields.title, place: input.fields.place });
  return ok(reply());
}

describe('set-up in two windows', () => {
  let window_: ReturnType<typeof useSetUpSaves>;

  function Shown({ vote }: { readonly vote: Vote }) {
    const setUp = useSetUpSaves(vote);
    window_ = setUp;
    return (
      <>
        <p data-testid="board">{namesOf(setUp.board)}</p>
        <SaveBanner queue={setUp.queue} saves={setUp.saves} />
      </>
    );
  }
  function Window() {
    const { data } = useVote('vote-1');
    return data ? <Shown vote={data.vote} /> : null;
  }
  const board = () => screen.getByTestId('board').textContent;

  beforeEach(async () => {
    stored = voteOf('prepared', { board: [{ ...member('Đỗ Thị Ánh', 'head'), id: 'member-0' }] });
    strictTransport({
      'confidenceVotes.getVote': () => ok(reply()),
      'confidenceVotes.saveBoard': saveBoard,
      'confidenceVotes.saveFields': saveFields,
    });
    await renderScreen(<Window />);
    await waitFor(() => expect(board()).toBe('Đỗ Thị Ánh'));
  });

  it('a list edited on an older picture is given up: what the other window added stays', async () => {
    written({ board: [...stored.board, { ...member('Bùi Văn Cường'), id: 'member-1' }] });
    act(() => window_.keepBoard([...window_.board, member('Lý Thị Dung')]));
    expect(await screen.findByText('Ban kiểm phiếu: hãy xem lại rồi sửa lại.')).toBeTruthy();
    expect(namesOf(stored.board)).toBe('Đỗ Thị Ánh, Bùi Văn Cường');
    await waitFor(() => expect(board()).toBe('Đỗ Thị Ánh, Bùi Văn Cường'));

    // On the picture that is shown now, the same edit goes through.
    act(() => window_.queue.retry());
    expect(namesOf(stored.board)).toBe('Đỗ Thị Ánh, Bùi Văn Cường');
    act(() => window_.keepBoard([...window_.board, member('Lý Thị Dung')]));
    await waitFor(() => expect(namesOf(stored.board)).toBe('Đỗ Thị Ánh, Bùi Văn Cường, Lý Thị Dung'));
  });

  it('a field saved on top of the other window’s change does not carry an old list along', async () => {
    written({ board: [...stored.board, { ...member('Bùi Văn Cường'), id: 'member-1' }] });
    act(() => {
      window_.keepFields({ place: 'Hội trường' });
      window_.keepBoard([...window_.board, member('Lý Thị Dung')]);
    });
    expect(await screen.findByRole('alert')).toBeTruthy();
    await waitFor(() => expect(window_.saves.states.get('board')).toBeUndefined());
    expect(namesOf(stored.board)).toBe('Đỗ Thị Ánh, Bùi Văn Cường');
    // The field's own conflict is cured by sending it again.
    act(() => window_.queue.retry());
    await waitFor(() => expect(stored.place).toBe('Hội trường'));
    expect(namesOf(stored.board)).toBe('Đỗ Thị Ánh, Bùi Văn Cường');
  });

  it('edits of one window that follow each other quickly build on each other', async () => {
    act(() => window_.keepBoard([...window_.board, member('Bùi Văn Cường')]));
    act(() => window_.keepFields({ title: 'Tên mới' }));
    act(() => window_.keepBoard([...window_.board, member('Lý Thị Dung')]));
    await waitFor(() => expect(window_.saves.unsaved).toBe(0));
    expect(namesOf(stored.board)).toBe('Đỗ Thị Ánh, Bùi Văn Cường, Lý Thị Dung');
    expect(stored.title).toBe('Tên mới');
    expect(window_.saves.overtaken).toEqual([]);
  });
});

describe('leaving the count', () => {
  let answer: (reply: Result<{ version: number }, AppError>) => void;
  const row: EnteredRow = rowOf(1);

  function Sheet() {
    const { queue, saves } = useSaveQueue();
    const { run } = useCommand('confidenceVotes.recordRow', { quiet: true });
    return (
      <>
        <input
          aria-label="Tín nhiệm cao"
          onBlur={() => {
            queue.add(row.officialId, async () =>
              outcomeOf(
                await run({
                  voteId: 'vote-1',
                  officialId: row.officialId,
                  version: row.version,
                  counts: { high: 40 },
                  invalidRows: 0,
                }),
                'Dòng 1.',
              ),
            );
          }}
        />
        <LeaveGuard queue={queue} saves={saves} />
      </>
    );
  }

  async function leaving() {
    const { calls } = strictTransport({
      'confidenceVotes.recordRow': () =>
        new Promise((resolve) => {
          answer = resolve;
        }) as never,
    });
    const { router } = await renderScreen(<Sheet />);
    screen.getByLabelText('Tín nhiệm cao').focus();
    // A key changes the screen: the field under the cursor has not been left.
    void act(() => void router.navigate({ to: '/elsewhere' }));
    await waitFor(() => expect(calls).toHaveLength(1));
    expect(screen.queryByText('nơi khác')).toBeNull();
    return { user: userEvent.setup() };
  }

  it('waits until the last line is stored, then goes without a question', async () => {
    await leaving();
    answer(ok({ version: 2 }));
    expect(await screen.findByText('nơi khác')).toBeTruthy();
  });

  it('a refusal that comes after leaving holds the screen and says so', async () => {
    const { user } = await leaving();
    answer(err(appError('not-found')));
    expect(await screen.findByText('Còn số chưa lưu được')).toBeTruthy();
    expect(screen.queryByText('nơi khác')).toBeNull();
    await user.click(screen.getByText('Bỏ số chưa lưu'));
    expect(await screen.findByText('nơi khác')).toBeTruthy();
  });

  it('a line that another window overtook is named before the screen goes', async () => {
    await leaving();
    answer(err(appError('conflict')));
    expect(await screen.findByText('Dòng 1.')).toBeTruthy();
    expect(screen.queryByText('nơi khác')).toBeNull();
  });
});
