import { SegmentedControl, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { EvaluationRecord } from '@shared/training/evaluation/contract';
import { MARK_WORDS, MARKS } from '@shared/training/evaluation/summary';
import { DataGrid, type GridColumn } from '../../ui/grid/data-grid';
import styles from './evaluation.module.css';

type Summary = EvaluationRecord['summary'];
type Question = Summary['questions'][number];

const columns: readonly GridColumn<Question>[] = [
  {
    key: 'wording',
    title: 'Nội dung',
    text: ({ no, wording }) => `${no}. ${wording}`,
    sortValue: ({ no }) => no,
  },
  ...MARKS.map((mark, index): GridColumn<Question> => ({
    key: `mark-${mark}`,
    title: `${mark} ${MARK_WORDS[mark]}`,
    text: ({ counts }) => String(counts[index] ?? 0),
    sortValue: ({ counts }) => counts[index] ?? 0,
    align: 'right',
    footer: (rows) => rows.reduce((sum, { counts }) => sum + (counts[index] ?? 0), 0),
  })),
  {
    key: 'answered',
    title: 'Số trả lời',
    text: ({ answered }) => String(answered),
    sortValue: ({ answered }) => answered,
    align: 'right',
  },
  {
    key: 'average',
    title: 'Trung bình',
    text: ({ average }) => average ?? '–',
    sortValue: ({ answered, sum }) => (answered === 0 ? 0 : sum / answered),
    align: 'right',
  },
];

/** What the sheets come to, as a picture and as its table. */
export function SummaryView({ summary }: { readonly summary: Summary }) {
  const [view, setView] = useState('picture');
  return (
    <div>
      <Title order={2} mb="xs">
        Kết quả: {summary.sheets} phiếu, điểm trung bình {summary.average ?? '–'} trên 5
      </Title>
      <SegmentedControl
        aria-label="Xem kết quả theo"
        value={view}
        onChange={setView}
        mb="md"
        data={[
          { value: 'picture', label: 'Biểu đồ' },
          { value: 'table', label: 'Bảng' },
        ]}
      />
      {view === 'picture' ? (
        <Picture summary={summary} />
      ) : (
        <DataGrid
          label="Kết quả phiếu đánh giá"
          noun="câu hỏi"
          rows={summary.questions}
          columns={columns}
          rowId={({ no }) => String(no)}
          searchText={({ wording }) => wording}
        />
      )}
      {summary.comments.length > 0 && (
        <>
          <Title order={3} mt="lg" mb="xs">
            Ý kiến ({summary.comments.length})
          </Title>
          <ul>
            {summary.comments.map((comment, index) => (
              <li key={`${index} ${comment}`}>
                <Text>{comment}</Text>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

const HIGHEST_FIRST = MARKS.toReversed();

function Picture({ summary }: { readonly summary: Summary }) {
  return (
    <>
      <div className={styles['legend']}>
        {HIGHEST_FIRST.map((mark) => (
          <span key={mark}>
            <span className={`${styles['swatch']} ${styles['part']}`} data-mark={mark} aria-hidden />
            {mark} {MARK_WORDS[mark].toLowerCase()}
          </span>
        ))}
      </div>
      <div className={styles['chart']}>
        {summary.questions.map((question) => (
          <Bar key={question.no} question={question} />
        ))}
      </div>
    </>
  );
}

function Bar({ question }: { readonly question: Question }) {
  const { answered, average, counts, no, wording } = question;
  const words = HIGHEST_FIRST.map(
    (mark) => `${MARK_WORDS[mark].toLowerCase()} ${counts[mark - 1] ?? 0}`,
  ).join(', ');
  return (
    <>
      <span>
        {no}. {wording}
      </span>
      <div
        className={styles['bar']}
        role="img"
        aria-label={`${wording}: ${words}; trung bình ${average ?? 'chưa có'}`}
      >
        {HIGHEST_FIRST.map((mark) => {
          const count = counts[mark - 1] ?? 0;
          return count === 0 ? null : (
            <div
              key={mark}
              className={styles['part']}
              data-mark={mark}
              style={{ width: `${(100 * count) / answered}%` }}
            >
              {count}
            </div>
          );
        })}
      </div>
      <span className={styles['average']}>{average ?? '–'}</span>
    </>
  );
}
