import type { AppError } from '@shared/contract/error-messages';
import type { DocumentDetails, DocumentRecord } from '@shared/documents/contract';
import { useCallback, useEffect, useRef, useState } from 'react';
import { showDone, showError } from '../../api/notices';
import { refetchTopics, useCommand } from '../../api/queries';
import { paperOf, type PaperRef } from '../paper';

interface Draft {
  readonly details: DocumentDetails;
  readonly saving: boolean;
  /** Why the votes under a resolution cannot be; what stands on screen is not kept while there is one. */
  readonly wrongVotes: string | null;
  /** While something stands in a field that is not handed over yet, nothing from elsewhere takes its place. */
  readonly setTyping: (typing: boolean) => void;
  /** What was typed is kept at once in the draft; without a draft it waits for `make`. */
  readonly change: (details: DocumentDetails) => void;
  readonly make: () => Promise<void>;
}

interface Known {
  readonly id: string | null;
  readonly version: number | null;
}

/** What the program says of the votes under a resolution; null where it refuses something else. */
const votesRefused = (error: AppError): string | null =>
  error.issues?.find(({ path }) => path.at(-1) === 'passed')?.message ?? null;

const NOTHING: Known = { id: null, version: null };
const knownOf = (draft: DocumentRecord | null): Known =>
  draft ? { id: draft.id, version: draft.version } : NOTHING;

/**
 * The details of a draft as this window edits them. Every save names the version it was edited from: one after
 * another, each from the answer to the one before. When another window was first, its text is shown, and said so.
 */
export function useDraft(paper: PaperRef, record: DocumentRecord | null, proposed: DocumentDetails): Draft {
  const draft = record?.status === 'draft' ? record : null;
  const [details, setDetails] = useState(record?.details ?? proposed);
  const [typing, setTyping] = useState(false);
  const [saving, setSaving] = useState(false);
  const [wrongVotes, setWrongVotes] = useState<string | null>(null);
  const { run } = useCommand('documents.makeDrafts', { quiet: true });
  const known = useRef(knownOf(draft));
  const waiting = useRef<DocumentDetails | null>(null);
  const busy = useRef(false);

  useEffect(() => {
    if (typing || saving || record === null) return;
    const { id, version } = known.current;
    if (record.status !== 'draft') {
      // Issued: the next draft is a new one.
      if (record.id === id) known.current = NOTHING;
    } else if (record.id !== id || record.version > (version ?? 0)) {
      known.current = knownOf(record);
      setDetails(record.details);
      setWrongVotes(null);
    }
  }, [record, typing, saving]);

  const save = useCallback(
    async (wanted: DocumentDetails) => {
      const { subject, ...place } = paperOf(paper);
      waiting.current = wanted;
      if (busy.current) return;
      busy.current = true;
      setSaving(true);
      while (waiting.current !== null) {
        const next: DocumentDetails = waiting.current;
        waiting.current = null;
        const reply = await run({
          subject,
          documents: [{ ...place, details: next, version: known.current.version }],
        });
        setWrongVotes(reply.ok ? null : votesRefused(reply.error));
        if (reply.ok) {
          known.current = knownOf(reply.value[0] ?? null);
          continue;
        }
        waiting.current = null;
        if (reply.error.code !== 'conflict') {
          if (votesRefused(reply.error) === null) showError(reply.error);
          continue;
        }
        known.current = NOTHING;
        await refetchTopics(['document']);
        showDone('Cửa sổ khác vừa sửa văn bản này; hãy xem lại bản đó.');
      }
      busy.current = false;
      setSaving(false);
    },
    [paper, run],
  );

  return {
    details,
    saving,
    wrongVotes,
    setTyping,
    change: (next) => {
      setDetails(next);
      setWrongVotes(null);
      if (draft !== null || known.current.version !== null) void save(next);
    },
    make: () => save(details),
  };
}
