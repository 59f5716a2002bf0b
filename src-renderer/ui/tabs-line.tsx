import { Link } from '@tanstack/react-router';
import classes from './tabs-line.module.css';

export interface TabLink {
  readonly to: string;
  readonly label: string;
}

/** The tabs of a room are addresses: back works, and each can be a bookmark. */
export function TabsLine({ tabs, label }: { readonly tabs: readonly TabLink[]; readonly label: string }) {
  return (
    <nav className={classes.tabs} aria-label={label}>
      {tabs.map((tab) => (
        <Link
          key={tab.to}
          to={tab.to}
          className={classes.tab}
          activeProps={{ 'aria-current': 'page' }}
          activeOptions={{ includeSearch: false }}
        >
          {tab.label}
        </Link>
      ))}
    </nav>
  );
}
