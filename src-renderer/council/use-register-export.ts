import { useCallback } from 'react';
import { saveArtifact } from '../api/files';
import { useCommand } from '../api/queries';

/** Exports a list of the register as it is filtered and sorted on screen. */
export function useRegisterExport(list: 'deputies' | 'posts' | 'units') {
  const { run, running } = useCommand('council.exportList');
  const onExport = useCallback(
    async (ids: readonly string[]) => {
      const reply = await run({ list, ids: [...ids] });
      if (reply.ok) saveArtifact(reply.value);
    },
    [run, list],
  );
  return { onExport: (ids: readonly string[]) => void onExport(ids), exporting: running };
}
