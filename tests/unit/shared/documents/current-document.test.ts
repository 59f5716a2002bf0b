import { describe, expect, it } from 'vitest';
import type { DocumentRecord } from '@shared/documents/contract';
import { currentDocument } from '@shared/documents/current-document';

const record = (
  status: DocumentRecord['status'],
  createdAt: string,
  part: string | null = null,
): DocumentRecord =>
  ({ kind: 'tally_minutes', status, createdAt, part, id: `${status} ${createdAt}` }) as DocumentRecord;

describe('the document that counts', () => {
  it('is the official one, else the draft, else the last that was withdrawn', () => {
    const withdrawn = [record('withdrawn', '1'), record('withdrawn', '3')];
    const draft = record('draft', '4');
    const official = record('official', '2');
    expect(currentDocument(withdrawn, 'tally_minutes')?.id).toBe('withdrawn 3');
    expect(currentDocument([...withdrawn, draft], 'tally_minutes')?.id).toBe('draft 4');
    // The draft cannot be issued before the official paper is withdrawn, which is done on that paper's page.
    expect(currentDocument([draft, ...withdrawn, official], 'tally_minutes')?.id).toBe('official 2');
    expect(currentDocument([official], 'tally_report')).toBeNull();
  });

  it('is looked for among the papers of one person where each gets one', () => {
    const papers = [record('draft', '1', 'a'), record('official', '2', 'b')];
    expect(currentDocument(papers, 'tally_minutes', 'a')?.id).toBe('draft 1');
    expect(currentDocument(papers, 'tally_minutes', 'b')?.id).toBe('official 2');
    expect(currentDocument(papers, 'tally_minutes')).toBeNull();
  });
});
