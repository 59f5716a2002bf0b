import { MantineProvider } from '@mantine/core';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { withFonts } from '../render-screen';

export function show(children: ReactNode) {
  withFonts();
  return render(<MantineProvider env="test">{children}</MantineProvider>);
}
