import type { ComparedFigure } from '@shared/confidence-votes/rehearsal/known-answers';
import { Fragment } from 'react';
import styles from './rehearsal.module.css';

/** Figure by figure: what the stack was made to give, and what was counted. */
export function ComparisonTable({ compared }: { readonly compared: readonly ComparedFigure[] }) {
  return (
    <table className={styles['compared']} aria-label="So với đáp án">
      <thead>
        <tr>
          <th scope="col">Số</th>
          <th scope="col">Đáp án</th>
          <th scope="col">Đếm được</th>
          <th scope="col">Kết luận</th>
        </tr>
      </thead>
      <tbody>
        {[...Map.groupBy(compared, ({ kindTitle }) => kindTitle)].map(([title, figures]) => (
          <Fragment key={title}>
            <tr>
              <th colSpan={4} scope="colgroup">
                {title}
              </th>
            </tr>
            {figures.map((one) => (
              <tr
                key={`${one.officialId}:${one.figure}`}
                data-different={(one.counted !== null && one.counted !== one.known) || undefined}
              >
                <td>
                  {one.who === ''
                    ? one.figure
                    : `${one.no}. ${one.who}: ${one.figure.toLocaleLowerCase('vi')}`}
                </td>
                <td>{one.known}</td>
                <td>{one.counted ?? '–'}</td>
                <td>{one.counted === null ? 'chưa có' : one.counted === one.known ? 'đúng' : 'khác'}</td>
              </tr>
            ))}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}
