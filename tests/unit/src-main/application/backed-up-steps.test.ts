import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import type { MethodName } from '@shared/contract/registry';
import { openApplication } from '@main/application/application';
import { backupsIn, removeTemporaryFolders, temporaryFolder, testHost } from '@tests/fixtures/data-folder';
import { confirmedVote, saveProfile, type ProgramCalls } from '@tests/fixtures/vote-scene';
import { ofVote } from '@shared/documents/subject';

afterEach(removeTemporaryFolders);

it('a count that is finished and confirmed, and a paper that is issued, are backed up at once', async () => {
  const dataDir = temporaryFolder();
  const host = testHost();
  const opened = await openApplication({ dataDir, adapters: host, programVersion: '0.0.0' });
  if (!opened.ok) throw new Error(opened.error.code);
  const calls: ProgramCalls = {
    must: async (name: MethodName, input: unknown) => {
      const reply = await opened.value.dispatch(name, input, { actor: 'Kiểm thử' });
      if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.error)}`);
      return reply.value as never;
    },
  };
  const reasons = (): string[] => backupsIn(join(dataDir, 'backups')).map((name) => name.split('_')[3] ?? '');
  await saveProfile(calls);
  const { vote } = await confirmedVote(calls);
  await vi.waitFor(() => expect(reasons()).toContain('result'), { timeout: 10_000 });
  const details = await calls.must('documents.proposeDetails', {
    subject: ofVote(vote.id),
    kind: 'tally_minutes',
  });
  const [draft] = await calls.must('documents.makeDrafts', {
    subject: ofVote(vote.id),
    documents: [{ kind: 'tally_minutes', details, version: null }],
  });
  await calls.must('documents.issue', {
    documentId: draft!.id,
    version: draft!.version,
    issueDate: '2026-07-15',
  });
  await vi.waitFor(() => expect(reasons()).toContain('document'), { timeout: 10_000 });
  await opened.value.close();
});
