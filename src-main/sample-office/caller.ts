import type { Input, MethodName, Output } from '@shared/contract/registry';
import type { Application } from '../application/application';

export type Call = <N extends MethodName>(name: N, input: Input<N>) => Promise<Output<N>>;

/** Hands a file to the program as a window does; answers its id. */
export type Upload = (fileName: string, bytes: Uint8Array) => Promise<string>;

export function uploaderOf(application: Pick<Application, 'handleFileRequest'>): Upload {
  return async (fileName, bytes) => {
    const address = `app://council/uploads?name=${encodeURIComponent(fileName)}`;
    const request = new Request(address, { method: 'POST', body: new Uint8Array(bytes) });
    const response = await application.handleFileRequest(request);
    if (!response.ok) throw new Error(`sample office: ${fileName} answered ${response.status}`);
    return ((await response.json()) as { readonly id: string }).id;
  };
}

/** Sample data go in through the same door as a clerk's; a refusal here is a fault of the sample. */
export function callerOf(application: Pick<Application, 'dispatch'>): Call {
  return async <N extends MethodName>(name: N, input: Input<N>) => {
    const reply = await application.dispatch(name, input, { actor: 'Dữ liệu mẫu' });
    if (!reply.ok) throw new Error(`sample office: ${name} answered ${JSON.stringify(reply.error)}`);
    return reply.value as Output<N>;
  };
}
