import { VisuallyHidden } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import classes from './tabs-line.module.css';

export interface TabLink {
  readonly to: string;
  readonly label: string;
  /** True where addresses of other tabs begin with this one. */
  readonly exact?: boolean;
}

interface TabsLineProps {
  readonly tabs: readonly TabLink[];
  readonly label: string;
  /** Heading of the screen for readers; the tab itself shows it to the eye. */
  readonly title?: string;
  /** Quiet actions and the primary one, on the same line. */
  readonly actions?: ReactNode;
  /** Within a stack of parts, which keeps the distance to the next one itself. */
  readonly flush?: boolean;
}

/** The tabs of a room are addresses: back works, and each can be a bookmark. */
export function TabsLine({ tabs, label, title, actions, flush = false }: TabsLineProps) {
  return (
    <div className={classes.line} data-flush={flush || undefined}>
      {title !== undefined && (
        <VisuallyHidden>
          <h1>{title}</h1>
        </VisuallyHidden>
      )}
      <nav className={classes.tabs} aria-label={label}>
        {tabs.map((tab) => (
          <Link
            key={tab.to}
            to={tab.to}
            className={classes.tab}
            activeProps={{ 'aria-current': 'page' }}
            activeOptions={{ includeSearch: false, exact: tab.exact ?? false }}
          >
            {tab.label}
          </Link>
        ))}
      </nav>
      {actions !== undefined && <div className={classes.actions}>{actions}</div>}
    </div>
  );
}
