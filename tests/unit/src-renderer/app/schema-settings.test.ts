import '@renderer/app/schema-settings';
import { expect, it } from 'vitest';
import { z } from 'zod';

it('keeps zod from compiling code, which the content security policy forbids', () => {
  expect(z.config().jitless).toBe(true);
});
