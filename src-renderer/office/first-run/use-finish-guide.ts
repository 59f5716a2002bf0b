import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { OfficeProfile } from '@shared/office/contract';
import { call } from '../../api/client';
import { showDone, showError } from '../../api/notices';
import { rememberAnswer, useCommand, whenAnswered } from '../../api/queries';
import { chosenCatalogue, type GuideDraft } from './guide-draft';

/**
 * Writes what the guide gathered: the profile (which makes bodies and posts), the letterheads that were changed, the
 * communes of the province. Only the first must succeed for the program to open; the others can be repeated later.
 * `onDeclared` is told as soon as it did.
 */
export function useFinishGuide(onDeclared: () => void) {
  const navigate = useNavigate();
  const saveProfile = useCommand('office.saveProfile');
  const savePerson = useCommand('office.saveThisPc');
  const saveBody = useCommand('council.saveBody');
  const loadCatalogue = useCommand('council.loadUnitCatalogue');
  const [running, setRunning] = useState(false);

  async function saveLetterheads(letterheads: GuideDraft['letterheads']): Promise<void> {
    if (Object.keys(letterheads).length === 0) return;
    const bodies = await call('council.listBodies', {});
    if (!bodies.ok) {
      showError(bodies.error);
      return;
    }
    for (const { id, version, ...fields } of bodies.value) {
      const changed = letterheads[fields.name];
      if (!changed) continue;
      const letterhead = { letterheadParent: changed.parent, letterheadLines: changed.lines };
      // A refusal is shown by the command itself; the other letterheads are still worth saving.
      void (await saveBody.run({ id, version, fields: { ...fields, ...letterhead } }));
    }
  }

  async function finish(draft: GuideDraft): Promise<void> {
    setRunning(true);
    try {
      const profile = OfficeProfile.parse(draft.profile);
      // First, so that the office is declared in the name of whoever declares it. A refusal shows itself.
      if (draft.person.trim() !== '') void (await savePerson.run({ person: draft.person.trim() }));
      const saved = await saveProfile.run({ profile, version: null });
      if (!saved.ok) return;
      rememberAnswer(
        'office.getProfile',
        {},
        {
          ...profile,
          version: saved.value.version,
          updatedAt: new Date().toISOString(),
        },
      );
      onDeclared();
      await saveLetterheads(draft.letterheads);
      const known = await whenAnswered('council.listUnitCatalogues', {});
      const code = chosenCatalogue(draft, known ?? []);
      if (code !== '') {
        const loaded = await loadCatalogue.run({ code });
        if (loaded.ok) showDone(`Đã nạp ${loaded.value.added} đơn vị.`);
      }
      await navigate({ to: '/' });
    } finally {
      setRunning(false);
    }
  }

  return { finish, running };
}
