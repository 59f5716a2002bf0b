import { LevelBar, LevelLegend } from '../result/level-bar';
import type { Level, ResultRow, Vote, VoteResult } from '@shared/confidence-votes/model';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { consequenceNote } from '@shared/confidence-votes/consequence-note';
import { ballotFieldNames, columnName } from '../words';
import styles from './projector.module.css';
import { slidesOf } from '@shared/confidence-votes/slides';

interface ProjectorResultProps {
  readonly vote: Pick<Vote, 'title' | 'status'>;
  readonly result: VoteResult;
}

const FORWARD: readonly string[] = ['ArrowRight', 'ArrowDown', 'PageDown', ' ', 'Enter'];
const BACK: readonly string[] = ['ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace'];

const windowSize = () => ({ width: window.innerWidth, height: window.innerHeight });

/** All sizes follow the height of the picture, so seven people fill it; only a very low window takes fewer. */
function rowsThatFit(height: number): number {
  return Math.max(2, Math.min(7, Math.floor((height - 170) / 70)));
}

/** Sizes of the table beside the rest of the picture, the largest first. */
const SCALES = [1.7, 1.6, 1.5, 1.4, 1.3, 1.2, 1.1, 1] as const;

/** Few people are written large, until they fill the picture; posts are cut only where even the smallest letters do not fit. */
function fitToScreen(screen: HTMLElement): void {
  const fits = (): boolean => screen.scrollHeight <= screen.clientHeight;
  delete screen.dataset['tight'];
  for (const scale of SCALES) {
    screen.style.setProperty('--scale', String(scale));
    if (fits()) return;
  }
  screen.dataset['tight'] = 'true';
}

/** The confirmed result, page by page; the same computed figures as on screen and on paper. */
export function ProjectorResult({ vote, result }: ProjectorResultProps) {
  const [size, setSize] = useState(windowSize);
  const slides = useMemo(() => slidesOf(result, rowsThatFit(size.height)), [result, size.height]);
  const [page, setPage] = useState(0);
  const screen = useRef<HTMLDivElement>(null);
  const at = Math.min(page, slides.length - 1);

  useEffect(() => {
    const resize = () => {
      setSize(windowSize());
    };
    const turn = (event: KeyboardEvent) => {
      const step = FORWARD.includes(event.key) ? 1 : BACK.includes(event.key) ? -1 : 0;
      if (step === 0) return;
      event.preventDefault();
      setPage((now) => Math.max(0, Math.min(slides.length - 1, now + step)));
    };
    window.addEventListener('resize', resize);
    window.addEventListener('keydown', turn);
    return () => {
      window.removeEventListener('resize', resize);
      window.removeEventListener('keydown', turn);
    };
  }, [slides.length]);

  const slide = slides[at];
  // Width and fonts change what fits as well; both end in another draw.
  useLayoutEffect(() => {
    if (screen.current) fitToScreen(screen.current);
  }, [slide, size]);
  if (!slide) return null;
  const { kind } = slide.kind;
  return (
    <div ref={screen} className={styles['screen']}>
      <header className={styles['head']}>
        <h1>{vote.title}</h1>
        <p>
          <b>{kind.title}</b>
          {(['issued', 'collected', 'valid', 'invalid'] as const).map((field) => (
            <span key={field}>
              {ballotFieldNames[field]} <b>{kind[field] ?? '—'}</b>
            </span>
          ))}
        </p>
      </header>
      <div className={styles['rows']}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col" className={styles['no']} />
              <th scope="col">Họ và tên</th>
              {result.levels.map((level) => (
                <th key={level} scope="col" className={styles['figure']}>
                  {columnName(level)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {slide.rows.map((row) => {
              const note = consequenceNote(slide.kind, row);
              return (
                <tr key={row.officialId}>
                  <td className={styles['no']}>{row.no}</td>
                  <td className={styles['person']}>
                    <span className={styles['who']}>
                      <b>{row.name}</b>
                      <span>{row.posts}</span>
                    </span>
                    <LevelBar row={row} levels={result.levels} large />
                    {note && <em>{note.text}</em>}
                  </td>
                  {result.levels.map((level) => (
                    <Figure key={level} row={row} level={level} />
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <footer className={styles['foot']}>
        <LevelLegend levels={result.levels} />
        <span>Tỷ lệ tính trên {slide.kind.base.text}</span>
        <span>
          {vote.status === 'published' ? '' : 'chưa công bố · '}Trang {at + 1}/{slides.length}
        </span>
      </footer>
    </div>
  );
}

function Figure({ row, level }: { readonly row: ResultRow; readonly level: Level }) {
  const percent = row.percent[level] ?? null;
  return (
    <td className={styles['figure']}>
      <b>{row.counts[level] ?? '—'}</b>
      <span>{percent === null ? '—' : `${percent}%`}</span>
    </td>
  );
}
