import type { Input } from '@shared/contract/registry';
import type { JointMeetingFields, PetitionFields, SessionReply } from '@shared/sessions/contract';
import { jointMeetingLabels, petitionLabels } from '@shared/sessions/messages';
import { changedFields } from '../application/audit';
import type { CommandContext, Outcome } from '../application/context';
import { answerWith, noteChange, sessionAtVersion } from './session-changes';

/** What the papers of the joint meeting print; written down once with the session. */
export async function saveJointMeeting(
  context: CommandContext,
  input: Input<'sessions.saveJointMeeting'>,
): Outcome<SessionReply> {
  const found = await sessionAtVersion(context, input);
  if (!found.ok) return found;
  const session = found.value;
  const { fields } = input;
  const changes = changedFields<JointMeetingFields>(session.jointMeeting, fields, jointMeetingLabels);
  if (changes.length === 0) return answerWith(context, session.id);
  await context.tx
    .updateTable('session')
    .set({
      joint_start: fields.startTime,
      joint_end: fields.endTime,
      joint_place: fields.place,
      joint_chair: fields.chair,
      joint_secretary: fields.secretary,
      joint_contact: fields.contact,
    })
    .where('id', '=', session.id)
    .execute();
  return noteChange(context, session, 'Sửa thông tin hội nghị liên tịch', changes);
}

/** The figures of the petition; whether they are enough is computed wherever it is shown. */
export async function savePetition(
  context: CommandContext,
  input: Input<'sessions.savePetition'>,
): Outcome<SessionReply> {
  const found = await sessionAtVersion(context, input);
  if (!found.ok) return found;
  const session = found.value;
  const { fields } = input;
  const changes = changedFields<PetitionFields>(session.petition, fields, petitionLabels);
  if (changes.length === 0) return answerWith(context, session.id);
  await context.tx
    .updateTable('session')
    .set({
      petition_voters: fields.voters,
      petition_signatures: fields.signatures,
      petition_complete: fields.complete,
    })
    .where('id', '=', session.id)
    .execute();
  return noteChange(context, session, 'Sửa số liệu đơn đề nghị của cử tri', changes);
}
