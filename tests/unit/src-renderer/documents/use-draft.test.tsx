// @vitest-environment happy-dom
import { QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Input } from '@shared/contract/registry';
import type { DocumentDetails, DocumentRecord } from '@shared/documents/contract';
import { ofVote } from '@shared/documents/subject';
import { appError } from '@shared/contract/error-messages';
import { err, ok } from '@shared/kernel/result';
import { queryClient } from '@renderer/api/query-client';
import { useDraft } from '@renderer/documents/edit/use-draft';
import { strictTransport } from '../strict-transport';

afterEach(cleanup);

const VOTE = '0190aaaa-0000-7000-8000-000000000001';
const PAPER = { subject: ofVote(VOTE), kind: 'tally_minutes', part: null } as const;
const details: DocumentDetails = {
  place: 'Buôn Ma Thuột',
  issueDate: null,
  signAuthority: 'own',
  signerPost: '',
  signerName: '',
  recipients: [],
  remarks: '',
};
const at = (place: string): DocumentDetails => ({ ...details, place });

const TOO_FEW = '20 tán thành chưa quá nửa tổng số 47 đại biểu.';

/** The draft as the program keeps it; a second window writes through `elsewhere`. */
let stored: DocumentRecord | null;
const sent: Input<'documents.makeDrafts'>['documents'] = [];

function write(next: DocumentDetails): DocumentRecord {
  const base = { id: '0190aaaa-0000-7000-8000-000000000002', kind: 'tally_minutes', status: 'draft' };
  stored = { ...base, version: (stored?.version ?? 0) + 1, details: next } as DocumentRecord;
  return stored;
}

beforeEach(() => {
  stored = null;
  sent.length = 0;
  strictTransport({
    'documents.makeDrafts': ({ documents }) => {
      const [wanted] = documents;
      if (!wanted) throw new Error('nothing to make');
      sent.push(wanted);
      if (wanted.details.passed?.votesFor === 20) {
        const path = ['documents', 'details', 'passed'];
        return err({ code: 'invalid-input', issues: [{ path, message: TOO_FEW }] });
      }
      if (wanted.version !== (stored?.version ?? null)) return err(appError('conflict'));
      return ok([write(wanted.details)]);
    },
  });
});

const opened = () =>
  renderHook(({ record }) => useDraft(PAPER, record, details), {
    initialProps: { record: stored },
    wrapper: ({ children }) => <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>,
  });

describe('a draft in two windows', () => {
  it('saves one edit after another, each from the version that the one before made', async () => {
    const { result } = opened();
    await act(() => result.current.make());
    act(() => {
      result.current.change(at('Một'));
      result.current.change(at('Hai'));
      result.current.change(at('Ba'));
    });
    await waitFor(() => expect(result.current.saving).toBe(false));
    expect(stored?.details.place).toBe('Ba');
    expect(sent.map(({ version }) => version)).toEqual([null, 1, 2]);
  });

  it('keeps what the other window wrote, and shows it instead of its own', async () => {
    write(at('Cũ'));
    const { result, rerender } = opened();
    const theirs = write(at('Của cửa sổ khác'));
    act(() => result.current.setTyping(true));
    // The other window's text arrives while somebody is typing here.
    rerender({ record: theirs });
    expect(result.current.details.place).toBe('Cũ');
    act(() => {
      result.current.change({ ...at('Cũ'), remarks: 'của tôi' });
      result.current.setTyping(false);
    });
    await waitFor(() => expect(result.current.details).toEqual(at('Của cửa sổ khác')));
    expect(stored?.details).toEqual(at('Của cửa sổ khác'));
    act(() => result.current.change(at('Sau đó')));
    await waitFor(() => expect(stored?.details.place).toBe('Sau đó'));
  });

  it('shows at once what the other window wrote while nothing is being typed', () => {
    write(at('Cũ'));
    const { result, rerender } = opened();
    rerender({ record: write(at('Mới')) });
    expect(result.current.details.place).toBe('Mới');
  });

  it('keeps no votes that cannot be, and says why until they are put right', async () => {
    const { result } = opened();
    await act(() => result.current.make());
    const voted = (votesFor: number) => ({ ...details, passed: { votesFor, votesAgainst: 5, notVoting: 0 } });
    act(() => result.current.change(voted(20)));
    await waitFor(() => expect(result.current.wrongVotes).toBe(TOO_FEW));
    expect(stored?.details.passed).toBeUndefined();
    act(() => result.current.change(voted(42)));
    await waitFor(() => expect(result.current.wrongVotes).toBeNull());
    expect(stored?.details.passed?.votesFor).toBe(42);
  });

  it('makes a draft once the votes that kept it from being made are put right', async () => {
    const { result } = opened();
    const voted = (votesFor: number) => ({ ...details, passed: { votesFor, votesAgainst: 0, notVoting: 0 } });
    act(() => result.current.change(voted(20)));
    await act(() => result.current.make());
    expect(result.current.wrongVotes).toBe(TOO_FEW);
    expect(stored).toBeNull();
    act(() => result.current.change(voted(42)));
    expect(result.current.wrongVotes).toBeNull();
    await act(() => result.current.make());
    expect(stored?.details.passed?.votesFor).toBe(42);
  });

  it('begins anew after its draft was issued and withdrawn', async () => {
    const { result, rerender } = opened();
    await act(() => result.current.make());
    const record = stored;
    if (!record) throw new Error('no draft');
    rerender({ record: { ...record, status: 'withdrawn', version: 3 } });
    stored = null;
    await act(() => result.current.make());
    expect(sent.at(-1)?.version).toBeNull();
    expect(stored).not.toBeNull();
  });
});
