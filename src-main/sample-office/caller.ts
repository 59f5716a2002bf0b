import type { Input, MethodName, Output } from '@shared/contract/registry';
import type { Application } from '../application/application';

export type Call = <N extends MethodName>(name: N, input: Input<N>) => Promise<Output<N>>;

/** Sample data go in through the same door as a clerk's; a refusal here is a fault of the sample. */
export function callerOf(application: Pick<Application, 'dispatch'>): Call {
  return async <N extends MethodName>(name: N, input: Input<N>) => {
    const reply = await application.dispatch(name, input, { actor: 'Dữ liệu mẫu' });
    if (!reply.ok) throw new Error(`sample office: ${name} answered ${JSON.stringify(reply.error)}`);
    return reply.value as Output<N>;
  };
}
