import { Component, type ReactNode } from 'react';
import { ErrorPage } from './error-page';

interface State {
  readonly error: unknown;
}

/** The last net: whatever breaks while drawing shows a plain page; what was saved is saved. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error };
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children;
    return <ErrorPage error={this.state.error} />;
  }
}
