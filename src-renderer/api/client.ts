import type { AppError } from '@shared/contract/error-messages';
import type { Input, MethodName, Output } from '@shared/contract/registry';
import type { Result } from '@shared/kernel/result';
import { transport } from './transport';

/** One typed call. Expected failures come back as values; only an unreachable program throws. */
export async function call<N extends MethodName>(
  name: N,
  input: Input<N>,
): Promise<Result<Output<N>, AppError>> {
  return (await transport().call(name, input)) as Result<Output<N>, AppError>;
}
