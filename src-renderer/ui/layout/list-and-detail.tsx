import type { ReactNode } from 'react';
import classes from './list-and-detail.module.css';

/** The detail opens beside the list where the width allows, else over it. */
export function ListAndDetail({ list, detail }: { readonly list: ReactNode; readonly detail: ReactNode }) {
  return (
    <div className={classes.both} data-open={detail ? true : undefined}>
      <div className={classes.list}>{list}</div>
      {detail}
    </div>
  );
}
