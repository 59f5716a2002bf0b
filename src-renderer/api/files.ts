import type { Artifact } from '@shared/contract/fields';
import { err, ok, type Result } from '@shared/kernel/result';

/** Files travel beside the contract: up as bytes, down under artifacts/<id>, both beside the window's own address. */
export const artifactUrl = (artifact: Pick<Artifact, 'id'>): string => `artifacts/${artifact.id}`;

/** Hands a produced file to the browser (or to Electron's download dialog). */
export function saveArtifact(artifact: Artifact): void {
  const link = document.createElement('a');
  link.href = `${artifactUrl(artifact)}?download`;
  link.download = artifact.fileName;
  document.body.append(link);
  link.click();
  link.remove();
}

/** Shows a produced file in a tab of its own: the way to print where the host has no print dialog. */
export function openArtifact(artifact: Artifact): void {
  window.open(artifactUrl(artifact), '_blank', 'noopener');
}

/** The upload's refusal is already a Vietnamese sentence made by the program. */
export async function uploadFile(file: File): Promise<Result<Artifact, string>> {
  try {
    const response = await fetch(`uploads?name=${encodeURIComponent(file.name)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: file,
    });
    if (!response.ok) return err(await response.text());
    return ok((await response.json()) as Artifact);
  } catch {
    return err('Không gửi được tệp; hãy chọn lại tệp.');
  }
}
