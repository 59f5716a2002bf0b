import { Component, Suspense, type ReactNode } from 'react';
import { isMissingPart, tellMissingPart } from './new-program';

interface Props {
  /** Takes back that the part was asked for, so that the next key asks again. */
  readonly onMissing: () => void;
  readonly children: ReactNode;
}

interface State {
  readonly error: unknown;
}

/**
 * What comes over a screen when it is asked for: help, palette, keys. Where such a part is gone with an update the screen
 * below stays as it is, with everything that is typed in it.
 */
export class PartsOnDemand extends Component<Props, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error };
  }

  override componentDidCatch(error: unknown): void {
    if (!isMissingPart(error)) return;
    tellMissingPart();
    this.props.onMissing();
    this.setState({ error: null });
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return <Suspense fallback={null}>{this.props.children}</Suspense>;
    if (isMissingPart(error)) return null;
    throw error instanceof Error ? error : new Error('a part failed', { cause: error });
  }
}
