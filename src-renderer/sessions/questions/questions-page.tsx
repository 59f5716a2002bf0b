import { Button, Text } from '@mantine/core';
import type { AppError } from '@shared/contract/error-messages';
import { localTimeOf } from '@shared/kernel/local-date';
import type { SessionReply } from '@shared/sessions/contract';
import type {
  PromiseFields,
  QuestionFields,
  QuestionShape,
  QuestionsReply,
} from '@shared/sessions/questions/contract';
import { itemForQuestion } from '@shared/sessions/questions/question-item';
import { questionFigures } from '@shared/sessions/questions/model';
import { IconMessageQuestion, IconPlus } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { rememberAnswer, useCall, useCommand } from '../../api/queries';
import { useConfirm } from '../../ui/dialogs/confirm-dialog';
import { DataGrid } from '../../ui/grid/data-grid';
import { EmptyState } from '../../ui/empty-state';
import { LinkButton } from '../../ui/link-button';
import { QueryState } from '../../ui/query-state';
import { useLetterKeys } from '../../ui/use-letter-keys';
import { SessionFrame, WithSession } from '../session/session-frame';
import { PromiseDialog } from './promise-dialog';
import { promiseText, questionColumns, QUESTION_FILTERS, type Promised } from './question-columns';
import { QuestionDialog } from './question-dialog';

export function QuestionsPage() {
  const { sessionId } = useParams({ from: '/sessions/$sessionId/questions' });
  return <WithSession sessionId={sessionId}>{(reply) => <Questions reply={reply} />}</WithSession>;
}

type Open =
  | { readonly type: 'question'; readonly question: QuestionShape | null }
  | { readonly type: 'promise'; readonly question: QuestionShape; readonly promise: Promised | null };

function Questions({ reply }: { readonly reply: SessionReply }) {
  const sessionId = reply.session.id;
  const questions = useCall('interpellations.getQuestions', { sessionId });
  const [open, setOpen] = useState<Open | null>(null);
  const begin = () => setOpen({ type: 'question', question: null });
  // C leads here from "Bây giờ", so it goes on from here as well.
  useLetterKeys({ c: begin, g: begin });
  return (
    <SessionFrame
      reply={reply}
      secondary={
        <LinkButton to="/sessions/promises" variant="default">
          Sổ lời hứa
        </LinkButton>
      }
      primary={
        <Button
          leftSection={<IconPlus size={18} />}
          onClick={() => setOpen({ type: 'question', question: null })}
        >
          Ghi chất vấn (G)
        </Button>
      }
    >
      <QueryState query={questions}>
        {(loaded) => <QuestionList sessionId={sessionId} reply={loaded} open={open} onOpen={setOpen} />}
      </QueryState>
    </SessionFrame>
  );
}

interface QuestionListProps {
  readonly sessionId: string;
  readonly reply: QuestionsReply;
  readonly open: Open | null;
  readonly onOpen: (open: Open | null) => void;
}

function QuestionList({ sessionId, reply, open, onOpen }: QuestionListProps) {
  const save = useCommand('interpellations.saveQuestion', { quiet: true });
  const remove = useCommand('interpellations.removeQuestion');
  const savePromise = useCommand('interpellations.savePromise', { quiet: true });
  const removePromise = useCommand('interpellations.removePromise');
  const hall = useCall('hall.getHall', { sessionId });
  const { ask, dialog } = useConfirm();
  const figures = questionFigures(reply.questions);
  const keep = (answer: QuestionsReply) => {
    rememberAnswer('interpellations.getQuestions', { sessionId }, answer);
    onOpen(null);
  };
  const store = async (question: QuestionShape | null, fields: QuestionFields): Promise<AppError | null> => {
    const ref = { sessionId, id: question?.id ?? null, version: question?.version ?? null };
    const answer = await save.run({ ...ref, fields });
    if (!answer.ok) return answer.error;
    keep(answer.value);
    return null;
  };
  const storePromise = async (
    question: QuestionShape,
    promise: Promised | null,
    fields: PromiseFields,
  ): Promise<AppError | null> => {
    const ref = {
      sessionId,
      questionId: question.id,
      id: promise?.id ?? null,
      version: promise?.version ?? null,
    };
    const answer = await savePromise.run({ ...ref, fields });
    if (!answer.ok) return answer.error;
    keep(answer.value);
    return null;
  };
  const drop = async (question: QuestionShape) => {
    const sure = await ask({
      title: `Bỏ chất vấn của ${question.deputyName}?`,
      body: 'Câu hỏi, trả lời và lời hứa kèm theo mất khỏi sổ; còn trong lịch sử của kỳ họp.',
      confirm: 'Bỏ chất vấn',
      destructive: true,
    });
    if (!sure) return;
    const answer = await remove.run({ sessionId, id: question.id, version: question.version });
    if (answer.ok) keep(answer.value);
  };

  return (
    <>
      {reply.questions.length === 0 ? (
        <EmptyState icon={IconMessageQuestion} title="Chưa có chất vấn nào">
          Ghi ai chất vấn ai, nội dung, trả lời ngay hay bằng văn bản; hạn trả lời tính sẵn, lời hứa quá hạn
          hiện ở Trang chủ.
        </EmptyState>
      ) : (
        <>
          <Text>
            {figures.total} chất vấn của {figures.askers} đại biểu đối với {figures.asked} người:{' '}
            {figures.atSitting} trả lời tại phiên họp, {figures.inWriting} bằng văn bản, {figures.waiting}{' '}
            chưa trả lời; {figures.promisesDone}/{figures.promises} lời hứa đã xong.
          </Text>
          <DataGrid
            label="Các chất vấn"
            noun="chất vấn"
            rows={reply.questions}
            columns={questionColumns(reply.today)}
            filters={QUESTION_FILTERS}
            rowId={({ id }) => id}
            searchText={(one) =>
              [one.deputyName, one.askedOf, one.askedPost, one.field, one.content].join(' ')
            }
            onOpen={(question) => onOpen({ type: 'question', question })}
            rowActions={(question) => [
              { label: 'Sửa', onSelect: () => onOpen({ type: 'question', question }) },
              { label: 'Ghi lời hứa', onSelect: () => onOpen({ type: 'promise', question, promise: null }) },
              ...question.promises.map((promise) => ({
                label: `Sửa: ${promiseText(promise)}`,
                onSelect: () => onOpen({ type: 'promise', question, promise }),
              })),
              { label: 'Bỏ chất vấn', destructive: true, onSelect: () => void drop(question) },
            ]}
          />
        </>
      )}
      {open?.type === 'question' && (
        <QuestionDialog
          reply={reply}
          question={open.question}
          place={{
            sittingId: hall.data?.currentSittingId ?? null,
            itemId: itemForQuestion(
              reply.items,
              hall.data?.currentItemId ?? null,
              hall.data?.currentSittingId ?? null,
            ),
            askedDate: reply.today,
            askedTime: localTimeOf(new Date().toISOString()),
          }}
          running={save.running}
          onClose={() => onOpen(null)}
          onSave={(fields) => store(open.question, fields)}
        />
      )}
      {open?.type === 'promise' && (
        <PromiseDialog
          askedOf={open.question.askedOf}
          promise={open.promise}
          running={savePromise.running}
          onClose={() => onOpen(null)}
          onSave={(fields) => storePromise(open.question, open.promise, fields)}
          onRemove={
            open.promise === null
              ? null
              : () => {
                  const { id, version } = open.promise ?? { id: '', version: 0 };
                  void removePromise.run({ sessionId, id, version }).then((answer) => {
                    if (answer.ok) keep(answer.value);
                  });
                }
          }
        />
      )}
      {dialog}
    </>
  );
}
