import type { AppError } from '@shared/contract/error-messages';
import type { Input, MethodName, Output } from '@shared/contract/registry';
import type { Result } from '@shared/kernel/result';
import type { Transport } from '@renderer/api/transport';
import { replaceTransport } from '@renderer/api/transport';

type Answers = {
  [N in MethodName]?: (input: Input<N>) => Result<Output<N>, AppError> | Promise<Result<Output<N>, AppError>>;
};

export interface SeenCall {
  readonly method: string;
  readonly input: unknown;
}

/** Answers only what the test prepared: an unexpected call fails the test instead of hanging in a spinner. */
export function strictTransport(answers: Answers): { readonly calls: SeenCall[] } {
  const calls: SeenCall[] = [];
  const transport: Transport = {
    call: async (method, input) => {
      calls.push({ method, input });
      const answer = answers[method as MethodName] as
        ((input: unknown) => Result<unknown, AppError> | Promise<Result<unknown, AppError>>) | undefined;
      if (!answer) throw new Error(`unexpected call ${method}`);
      return answer(input);
    },
    onChange: () => () => undefined,
  };
  replaceTransport(transport);
  return { calls };
}
