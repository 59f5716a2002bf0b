import { Button } from '@mantine/core';
import type { ComparedFigure } from '@shared/confidence-votes/rehearsal/known-answers';
import { Fragment, useState } from 'react';
import styles from './rehearsal.module.css';

/**
 * What differs from what the stack was made to give; every figure where one wants to see them all. A long list of what is
 * right would hide the few that are not, and the minutes below.
 */
export function ComparisonTable({ compared }: { readonly compared: readonly ComparedFigure[] }) {
  const [all, setAll] = useState(false);
  const different = compared.filter(({ counted, known }) => counted !== known);
  const shown = all ? compared : different;
  return (
    <>
      {shown.length > 0 && <Figures compared={shown} />}
      {different.length < compared.length && (
        <Button variant="subtle" mt="xs" ml={-12} aria-expanded={all} onClick={() => setAll(!all)}>
          {all
            ? different.length === 0
              ? 'Ẩn bảng so'
              : `Chỉ xem ${different.length} số khác đáp án`
            : `Xem tất cả ${compared.length} số`}
        </Button>
      )}
    </>
  );
}

function Figures({ compared }: { readonly compared: readonly ComparedFigure[] }) {
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
