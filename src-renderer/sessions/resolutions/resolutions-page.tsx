import { Button } from '@mantine/core';
import type { AppError } from '@shared/contract/error-messages';
import type { SessionReply } from '@shared/sessions/contract';
import type {
  ResolutionFields,
  ResolutionShape,
  ResolutionsReply,
} from '@shared/sessions/resolutions/contract';
import { submittedBy } from '@shared/sessions/resolutions/proposal';
import { resolutionSubject, votedOn } from '@shared/sessions/resolutions/model';
import { passedWithout } from '@shared/sessions/resolutions/passed';
import { IconGavel, IconPlus } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { showDone } from '../../api/notices';
import { rememberAnswer, useCall, useCommand } from '../../api/queries';
import { EmptyState } from '../../ui/empty-state';
import { LinkButton } from '../../ui/link-button';
import { QueryState } from '../../ui/query-state';
import { useLetterKeys } from '../../ui/use-letter-keys';
import { SessionFrame, WithSession } from '../session/session-frame';
import { DispatchSection } from './dispatch-section';
import { ResolutionDialog } from './resolution-dialog';
import { ResolutionList } from './resolution-list';
import { VoidDialog } from './void-dialog';

export function ResolutionsPage() {
  const { sessionId } = useParams({ from: '/sessions/$sessionId/resolutions' });
  return <WithSession sessionId={sessionId}>{(reply) => <Resolutions reply={reply} />}</WithSession>;
}

interface Open {
  readonly resolution: ResolutionShape | null;
  readonly fields: ResolutionFields;
}

function Resolutions({ reply }: { readonly reply: SessionReply }) {
  const { closingDate, session } = reply;
  const sessionId = session.id;
  const loaded = useCall('resolutions.getResolutions', { sessionId });
  const hall = useCall('hall.getHall', { sessionId });
  const agenda = useCall('agenda.getAgenda', { sessionId });
  const save = useCommand('resolutions.saveResolution', { quiet: true });
  const take = useCommand('resolutions.takeNumber');
  const remove = useCommand('resolutions.removeResolution');
  const [open, setOpen] = useState<Open | null>(null);
  const [voided, setVoided] = useState<ResolutionShape | null>(null);
  const keep = (answer: ResolutionsReply) =>
    rememberAnswer('resolutions.getResolutions', { sessionId }, answer);
  const empty: ResolutionFields = {
    kind: 'individual',
    year: Number(closingDate.slice(0, 4)),
    title: '',
    itemId: null,
    voteId: null,
    submitter: '',
    board: '',
    signer: '',
    bases: '',
    articles: '',
    passedDate: closingDate,
    effectDate: null,
    replaces: '',
    publishedDate: null,
    publishedWhere: '',
  };
  const begin = () => setOpen({ resolution: null, fields: empty });
  useLetterKeys({ q: begin });

  /** What was passed and has no resolution yet, as a resolution to fill in. */
  const proposed = (data: ResolutionsReply): readonly ResolutionFields[] =>
    passedWithout(data.votes, data.resolutions).map((vote) => {
      const item = agenda.data?.items.find(({ id }) => id === vote.itemId);
      return {
        ...{ ...empty, itemId: vote.itemId, voteId: vote.id },
        title: resolutionSubject(vote.subject),
        ...submittedBy(item),
        passedDate: votedOn(vote, session.sittings),
      };
    });
  const store = async (
    resolution: ResolutionShape | null,
    fields: ResolutionFields,
  ): Promise<AppError | null> => {
    const ref = { sessionId, id: resolution?.id ?? null, version: resolution?.version ?? null };
    const answer = await save.run({ ...ref, fields });
    if (!answer.ok) return answer.error;
    keep(answer.value);
    setOpen(null);
    return null;
  };

  return (
    <SessionFrame
      reply={reply}
      secondary={
        <LinkButton to="/sessions/resolutions" variant="default">
          Sổ nghị quyết
        </LinkButton>
      }
      primary={
        <Button leftSection={<IconPlus size={18} />} onClick={begin}>
          Ghi nghị quyết (Q)
        </Button>
      }
    >
      <QueryState query={loaded}>
        {(data) => (
          <>
            {data.resolutions.length === 0 && proposed(data).length === 0 ? (
              <EmptyState icon={IconGavel} title="Chưa có nghị quyết nào">
                Lượt biểu quyết được thông qua hiện ở đây để lập nghị quyết; số cấp liên tục trong năm, không
                cách số.
              </EmptyState>
            ) : (
              <ResolutionList
                reply={data}
                proposed={proposed(data)}
                onPropose={(fields) => setOpen({ resolution: null, fields })}
                onEdit={(resolution) => setOpen({ resolution, fields: fieldsOf(resolution) })}
                onTakeNumber={({ id, version }) =>
                  void take.run({ sessionId, id, version }).then((answer) => {
                    if (!answer.ok) return;
                    keep(answer.value);
                    showDone(
                      `Đã lấy số ${answer.value.resolutions.find((one) => one.id === id)?.symbol ?? ''}.`,
                    );
                  })
                }
                onVoid={setVoided}
                onRemove={({ id, version }) =>
                  void remove.run({ sessionId, id, version }).then((answer) => {
                    if (answer.ok) keep(answer.value);
                  })
                }
              />
            )}
            <DispatchSection sessionId={sessionId} reply={data} onSaved={keep} />
            {open && (
              <ResolutionDialog
                reply={data}
                items={hall.data?.items ?? []}
                sittings={session.sittings}
                resolution={open.resolution}
                fields={open.fields}
                running={save.running}
                onClose={() => setOpen(null)}
                onSave={(fields) => store(open.resolution, fields)}
              />
            )}
            {voided && (
              <VoidDialog
                sessionId={sessionId}
                resolution={voided}
                onClose={() => setVoided(null)}
                onSaved={(answer) => {
                  keep(answer);
                  setVoided(null);
                }}
              />
            )}
          </>
        )}
      </QueryState>
    </SessionFrame>
  );
}

function fieldsOf(resolution: ResolutionShape): ResolutionFields {
  const {
    articles,
    bases,
    board,
    effectDate,
    itemId,
    kind,
    passedDate,
    publishedDate,
    publishedWhere,
    replaces,
  } = resolution;
  const { signer, submitter, title, voteId, year } = resolution;
  return {
    ...{
      articles,
      bases,
      board,
      effectDate,
      itemId,
      kind,
      passedDate,
      publishedDate,
      publishedWhere,
      replaces,
    },
    ...{ signer, submitter, title, voteId, year },
  };
}
