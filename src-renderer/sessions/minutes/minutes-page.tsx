import { electionSentence } from '@shared/sessions/elections/words';
import { Alert, Text } from '@mantine/core';
import type { SessionReply } from '@shared/sessions/contract';
import type { MinutesReply } from '@shared/sessions/minutes/contract';
import { minutesModel, type MinutesModel } from '@shared/sessions/minutes/model';
import { momentInWords, questionSentence, voteSentence } from '@shared/sessions/minutes/words';
import { useParams } from '@tanstack/react-router';
import { rememberAnswer, useCall } from '../../api/queries';
import { QueryState } from '../../ui/query-state';
import { SessionFrame, WithSession } from '../session/session-frame';
import { MinutesPartsForm } from './minutes-parts-form';
import { MinutesSittingView } from './minutes-sitting';
import styles from './minutes.module.css';

export function MinutesPage() {
  const { sessionId } = useParams({ from: '/sessions/$sessionId/minutes' });
  return <WithSession sessionId={sessionId}>{(reply) => <Minutes reply={reply} />}</WithSession>;
}

function Minutes({ reply }: { readonly reply: SessionReply }) {
  const sessionId = reply.session.id;
  const minutes = useCall('sessionMinutes.getMinutes', { sessionId });
  return (
    <SessionFrame reply={reply}>
      <QueryState query={minutes}>{(loaded) => <LoadedMinutes minutes={loaded} />}</QueryState>
    </SessionFrame>
  );
}

/** Row S20: the figures come from the roll, the votes and the questions; only notes are written here. */
function LoadedMinutes({ minutes }: { readonly minutes: MinutesReply }) {
  const sessionId = minutes.session.id;
  const model = minutesModel(minutes);
  const keep = (answer: MinutesReply) => rememberAnswer('sessionMinutes.getMinutes', { sessionId }, answer);
  return (
    <>
      <Gaps model={model} />
      <section className={styles['sums']} aria-label="Tổng hợp">
        <Sum label="Bắt đầu" value={momentInWords(model.openedAt)} />
        <Sum label="Kết thúc" value={momentInWords(model.closedAt)} />
        <Sum
          label="Biểu quyết"
          value={`${model.votes.total} lượt: ${model.votes.passed} thông qua, ${model.votes.failed} không`}
        />
        {model.elections.total > 0 && (
          <Sum
            label="Bầu cử"
            value={`${model.elections.total} lượt, trúng cử ${model.elections.elected} người`}
          />
        )}
        <Sum
          label="Chất vấn"
          value={`${model.questions.total}: ${model.questions.atSitting} trả lời ngay, ${model.questions.inWriting} bằng văn bản`}
        />
        <Sum label="Nghị quyết" value={String(model.resolutions.length)} />
      </section>
      <MinutesPartsForm minutes={minutes} onSaved={keep} />
      {model.sittings.map((sitting) => (
        <MinutesSittingView
          key={sitting.sitting?.id ?? 'none'}
          sessionId={sessionId}
          part={sitting}
          onSaved={keep}
        />
      ))}
      <Elsewhere model={model} />
    </>
  );
}

/** What belongs to no item of the agenda. */
function Elsewhere({ model }: { readonly model: MinutesModel }) {
  const { otherElections, otherQuestions, otherSpeakers, otherVotes } = model;
  const facts = [
    otherSpeakers.length === 0 ? '' : `Phát biểu: ${otherSpeakers.join(', ')}.`,
    ...otherQuestions.map(questionSentence),
    ...otherVotes.map((vote) => `${vote.vote.subject}. ${voteSentence(vote)}`),
    ...otherElections.map(electionSentence),
  ].filter((fact) => fact !== '');
  if (facts.length === 0) return null;
  return (
    <section className={styles['sitting']} aria-label="Ngoài các mục của chương trình">
      <h2>Ngoài các mục của chương trình</h2>
      {facts.map((fact) => (
        <Text key={fact}>{fact}</Text>
      ))}
    </section>
  );
}

function Sum({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <div>
      <Text size="sm" c="dimmed">
        {label}
      </Text>
      <Text fw={600}>{value}</Text>
    </div>
  );
}

function Gaps({ model }: { readonly model: MinutesModel }) {
  if (model.gaps.length === 0) {
    return (
      <Alert color="lake" variant="light">
        Đủ số liệu để lập biên bản.
      </Alert>
    );
  }
  return (
    <Alert color="amber" variant="light" title={`Còn ${model.gaps.length} điều cần xem`}>
      <ul className={styles['gaps']}>
        {model.gaps.map(({ about, code, sentence }) => (
          <li key={`${code} ${about}`}>{sentence}</li>
        ))}
      </ul>
    </Alert>
  );
}
