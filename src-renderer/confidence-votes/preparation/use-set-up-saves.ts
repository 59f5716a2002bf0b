import type { VoteFields, VoteReply } from '@shared/confidence-votes/contract';
import type { Vote } from '@shared/confidence-votes/model';
import type { AppError } from '@shared/contract/error-messages';
import type { Result } from '@shared/kernel/result';
import { useEffect, useRef, useState } from 'react';
import { outcomeOf, useSaveQueue } from '../counting/use-save-queue';
import { knownVote, useVoteCommand } from '../vote/vote-data';
import type { KindEntry } from './ballot-kinds-editor';
import type { BoardEntry } from './board-section';
import { entriesOf, type ListedOfficial } from './official-list';

type Days = Partial<Pick<VoteFields, 'date' | 'openingDate'>>;

/** A list as it was edited here, shown until the vote that came back carries it. */
interface Pending<E> {
  readonly entries: readonly E[];
  readonly storedIn: number | null;
}

function shownOf<E>(pending: Pending<E> | null, version: number, stored: readonly E[]): readonly E[] {
  return pending && (pending.storedIn === null || version < pending.storedIn) ? pending.entries : stored;
}

function fieldsOf(vote: Vote): VoteFields {
  return {
    title: vote.title,
    procedure: vote.procedure,
    ruleSetCode: vote.ruleSet.code,
    decimals: vote.ruleSet.decimals,
    rounding: vote.ruleSet.rounding,
    sessionName: vote.sessionName,
    date: vote.date,
    startTime: vote.startTime,
    endTime: vote.endTime,
    place: vote.place,
    deputiesTotal: vote.deputiesTotal,
    deputiesPresent: vote.deputiesPresent,
    openingDate: vote.openingDate,
    countMode: vote.countMode,
    entries: vote.entries,
    batchSize: vote.batchSize,
  };
}

/**
 * Autosave of the set-up. A list is sent whole, so it is sent only on top of the version that it was edited from,
 * moved on by this window's own saves alone: what another window added meanwhile is not in it and would be deleted.
 * Such a list is given up with a word and the stored one is shown. A patch of single fields may go on top of
 * anybody's version.
 */
export function useSetUpSaves(vote: Vote) {
  const { queue, saves } = useSaveQueue();
  const { run: saveFields } = useVoteCommand('confidenceVotes.saveFields', { quiet: true });
  const { run: saveOfficials } = useVoteCommand('confidenceVotes.saveOfficials', { quiet: true });
  const { run: saveKinds } = useVoteCommand('confidenceVotes.saveBallotKinds', { quiet: true });
  const { run: saveBoard } = useVoteCommand('confidenceVotes.saveBoard', { quiet: true });
  const unsavedFields = useRef<Partial<VoteFields>>({});
  const [board, setBoard] = useState<Pending<BoardEntry> | null>(null);
  const [kinds, setKinds] = useState<Pending<KindEntry> | null>(null);
  /** Counts what was given up, so that fields which still show it are made anew. */
  const [givenUp, setGivenUp] = useState(0);

  const basis = useRef(vote.version);
  useEffect(() => {
    if (queue.getSnapshot().unsaved === 0) basis.current = Math.max(basis.current, vote.version);
  }, [queue, saves.unsaved, vote.version]);

  const keepList = (
    key: string,
    name: string,
    send: (ref: { voteId: string; version: number }) => Promise<Result<VoteReply, AppError>>,
    end: (storedIn: number | null) => void,
  ) => {
    queue.add(key, async () => {
      const reply = await send({ voteId: vote.id, version: basis.current });
      if (reply.ok) {
        basis.current = reply.value.vote.version;
        end(basis.current);
      } else if (reply.error.code === 'conflict') {
        end(null);
        setGivenUp((count) => count + 1);
      }
      return outcomeOf(reply, `${name}: hãy xem lại rồi sửa lại.`);
    });
  };

  const keepFields = (patch: Partial<VoteFields>) => {
    unsavedFields.current = { ...unsavedFields.current, ...patch };
    queue.add('fields', async () => {
      const now = knownVote(vote.id) ?? vote;
      const sent = unsavedFields.current;
      const fields = { ...fieldsOf(now), ...sent };
      const reply = await saveFields({ voteId: now.id, version: now.version, fields });
      if (reply.ok && basis.current === now.version) basis.current = reply.value.vote.version;
      if (reply.ok && unsavedFields.current === sent) unsavedFields.current = {};
      return outcomeOf(reply);
    });
  };

  return {
    queue,
    saves,
    givenUp,
    board: shownOf<BoardEntry>(board, vote.version, vote.board),
    kinds: shownOf<KindEntry>(kinds, vote.version, vote.ballotKinds),

    keepFields,

    /** The question stands in the line of what is saved, so that the screen is not left while it is open. */
    keepDays: (days: Days, agreeTo: (days: Days) => Promise<boolean>) => {
      queue.add(`days ${Object.keys(days).join(' ')}`, async () => {
        if (await agreeTo(days)) keepFields(days);
        else setGivenUp((count) => count + 1);
        return { ok: true, at: queue.getSnapshot().savedAt ?? new Date().toISOString() };
      });
    },

    keepOfficials: (list: readonly ListedOfficial[]) => {
      const send = (ref: { voteId: string; version: number }) => {
        // A person added a moment ago has got an id by this window's own earlier save.
        const known = (knownVote(vote.id) ?? vote).officials;
        const ids = new Map(known.map((official) => [official.personId, official.id]));
        const officials = entriesOf(list).map((entry) =>
          entry.id === null && entry.personId !== null
            ? { ...entry, id: ids.get(entry.personId) ?? null }
            : entry,
        );
        return saveOfficials({ ...ref, officials });
      };
      keepList('officials', 'Danh sách người được đưa vào phiếu', send, () => undefined);
    },

    keepKinds: (entries: KindEntry[]) => {
      const pending = { entries, storedIn: null };
      setKinds(pending);
      keepList(
        'kinds',
        'Loại phiếu',
        (ref) => saveKinds({ ...ref, kinds: entries }),
        (storedIn) => setKinds((now) => ended(now, pending, storedIn)),
      );
    },

    keepBoard: (entries: BoardEntry[]) => {
      const pending = { entries, storedIn: null };
      setBoard(pending);
      keepList(
        'board',
        'Ban kiểm phiếu',
        (ref) => saveBoard({ ...ref, members: entries }),
        (storedIn) => setBoard((now) => ended(now, pending, storedIn)),
      );
    },
  };
}

/** A list that was given up goes with everything typed on top of it; a stored one stays until it comes back. */
function ended<E>(now: Pending<E> | null, sent: Pending<E>, storedIn: number | null): Pending<E> | null {
  if (storedIn === null) return null;
  return now === sent ? { ...sent, storedIn } : now;
}
