import { Paper, Stack, Text, Title } from '@mantine/core';
import type { Vote } from '@shared/confidence-votes/model';
import { useEffect, useRef, useState } from 'react';
import { enteredRows } from '../vote/vote-steps';
import { BallotsForm, type BallotsEntry, type TypedBallots } from './ballots-form';
import { focusFirstOpen, focusStation, moveAlongSheet } from './linear-focus';
import type { SaveState } from './save-queue';
import styles from './counting.module.css';
import type { ShownVersions } from './shown-versions';
import { TallyGrid } from './tally-grid';
import type { LineEntry } from './tally-line';

interface TallySheetProps {
  readonly vote: Pick<Vote, 'procedure' | 'ballotKinds' | 'tally' | 'deputiesTotal'>;
  readonly versions: ShownVersions;
  readonly states: ReadonlyMap<string, SaveState>;
  readonly readOnly: boolean;
  /** A figure to go to at once, named by the list of problems. */
  readonly startAt?: string | undefined;
  /** Sheets noted when printing, kind by kind. */
  readonly sheetsOf?: (ballotKindId: string) => number | null;
  readonly onLeaveLine: (entry: LineEntry) => void;
  readonly onLeaveBallots: (entry: BallotsEntry) => void;
}

/** Everything the board announced, kind by kind, as one path for the cursor from the first figure to the last. */
export function TallySheet(props: TallySheetProps) {
  const { vote, versions, states, readOnly, startAt, onLeaveLine, onLeaveBallots } = props;
  const sheet = useRef<HTMLDivElement>(null);
  const [ballots, setBallots] = useState<ReadonlyMap<string, TypedBallots>>(new Map());

  useEffect(() => {
    const element = sheet.current;
    if (!element || readOnly) return;
    if (startAt === undefined || !focusStation(element, startAt)) focusFirstOpen(element);
  }, [startAt, readOnly]);

  return (
    <div ref={sheet} onKeyDown={moveAlongSheet}>
      <Stack gap="xl">
        {vote.ballotKinds.map((kind) => {
          const rows = vote.tally.filter((row) => row.ballotKindId === kind.ballotKindId);
          const entered = enteredRows({ procedure: vote.procedure, tally: rows });
          return (
            <Paper key={kind.ballotKindId} component="section" withBorder className={styles['kind']}>
              <div className={styles['kindHead']}>
                <Title order={2}>{kind.title}</Title>
                <Text c="dimmed">
                  Đã nhập {entered}/{rows.length} người
                </Text>
              </div>
              <div className={styles['kindBallots']}>
                <BallotsForm
                  procedure={vote.procedure}
                  kind={kind}
                  deputiesTotal={vote.deputiesTotal}
                  versions={versions}
                  state={states.get(kind.ballotKindId)}
                  readOnly={readOnly}
                  sheetsPrinted={props.sheetsOf?.(kind.ballotKindId) ?? null}
                  onLeaveField={onLeaveBallots}
                  onType={(typed) => {
                    setBallots((before) => new Map(before).set(kind.ballotKindId, typed));
                  }}
                />
              </div>
              <TallyGrid
                title={kind.title}
                rows={rows}
                versions={versions}
                procedure={vote.procedure}
                ballots={ballots.get(kind.ballotKindId) ?? kind}
                states={states}
                readOnly={readOnly}
                onLeaveLine={onLeaveLine}
              />
            </Paper>
          );
        })}
      </Stack>
    </div>
  );
}
