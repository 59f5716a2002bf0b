import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openApplication } from '@main/application/application';
import type { HostAdapters } from '@main/application/ports';

export interface Step {
  readonly name: string;
  readonly ok: boolean;
  readonly detail: string;
}

const SAMPLE = '<!doctype html><html lang="vi"><meta charset="utf-8"><title>Thử</title><p>Ủy ban nhân dân';

async function attempt(name: string, work: () => Promise<string>): Promise<Step> {
  try {
    return { name, ok: true, detail: await work() };
  } catch (cause) {
    return { name, ok: false, detail: cause instanceof Error ? cause.message : String(cause) };
  }
}

/** What only the packaged program can prove about itself: database, contract and paper all work on this machine. */
export async function selfTest(
  adapters: HostAdapters,
  programVersion: string,
  verdictFile: string,
): Promise<boolean> {
  const dataDir = mkdtempSync(join(tmpdir(), 'thuong-truc-self-test-'));
  const steps: Step[] = [];
  const opened = await openApplication({ dataDir, adapters, programVersion, checkOutput: true });
  steps.push({ name: 'database', ok: opened.ok, detail: opened.ok ? 'opened' : opened.error.code });
  if (opened.ok) {
    const application = opened.value;
    steps.push(
      await attempt('query', async () => {
        const reply = await application.dispatch('office.getProfile', {}, { actor: 'self-test' });
        if (!reply.ok) throw new Error(reply.error.code);
        return 'answered';
      }),
      await attempt('pdf', async () => {
        const pdf = await adapters.pdfPrinter.print(SAMPLE);
        if (!pdf.ok) throw new Error(pdf.error.code);
        if (new TextDecoder('latin1').decode(pdf.value.subarray(0, 5)) !== '%PDF-')
          throw new Error('not a PDF');
        return `${pdf.value.byteLength} bytes`;
      }),
      await attempt('close', async () => {
        await application.close();
        return 'closed';
      }),
    );
  }
  rmSync(dataDir, { recursive: true, force: true });
  const passed = steps.every((step) => step.ok);
  writeFileSync(verdictFile, `${JSON.stringify({ passed, version: programVersion, steps }, null, 2)}\n`);
  return passed;
}
