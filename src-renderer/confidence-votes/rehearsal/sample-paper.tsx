import type { Output } from '@shared/contract/registry';
import styles from './practice.module.css';

type Practice = Output<'rehearsal.getPractice'>;

interface SamplePaperProps {
  readonly deck: Practice;
  readonly ballot: Practice['ballots'][number];
}

/** More than one mark is drawn as the first two, as on the printed test ballots. */
const isMarked = (mark: string | undefined, place: number): boolean =>
  mark === '9' ? place < 2 : mark === String(place + 1);

/** The paper that lies before the typist. */
export function SamplePaper({ deck, ballot }: SamplePaperProps) {
  const sealed = ballot.invalidReason === null;
  return (
    <section className={styles['paper']} aria-label={`Phiếu giấy mẫu số ${ballot.no}`}>
      <div className={styles['seal']} data-sealed={sealed || undefined}>
        {sealed ? 'Đã đóng dấu' : 'Không đóng dấu'}
      </div>
      <h2>Phiếu giấy mẫu số {ballot.no}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">STT</th>
            <th scope="col">Họ và tên</th>
            {deck.levels.map((level) => (
              <th key={level} scope="col">
                {level}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {deck.persons.map((person, at) => (
            <tr key={person.no}>
              <td>{person.no}</td>
              <td>{person.name}</td>
              {deck.levels.map((level, place) => (
                <td key={level} className={styles['box']}>
                  {isMarked(ballot.marks[at], place) ? '✗' : ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
