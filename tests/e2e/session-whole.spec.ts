import { addDeputies } from '@tests/fixtures/council-scene';
import { smallPdf } from '@tests/fixtures/small-pdf';
import { saveProfile } from '@tests/fixtures/vote-scene';
import { expect, test } from './fixtures';
import { archive, issueMinutes, numberResolutions, writeMinutes } from './session-closing';
import { DEPUTIES } from './session-oracle';
import {
  askForLatePapers,
  createFromTemplate,
  drawUpAgenda,
  invite,
  moveOpening,
  packPapers,
  SessionJourney,
} from './session-preparation';
import { askQuestions, callTheRoll, letSpeak, showTheHall, sitAndVote } from './session-sitting';

test('a regular session from its template to its archive, by keyboard', async ({
  window,
  keys,
  calls,
  anotherWindow,
}) => {
  test.setTimeout(480_000);
  await saveProfile(calls);
  await addDeputies(calls, DEPUTIES, '2021-06-01');
  const journey = new SessionJourney(window, keys, calls);
  const handedIn = [await smallPdf('Kien nghi', 2), await smallPdf('Kinh te', 3)] as const;

  await test.step('it is made from its template', () => createFromTemplate(journey));
  await test.step('it gets a sitting, an agenda, its papers', () => drawUpAgenda(journey));
  await test.step('two papers are late: each body gets a numbered letter', () => askForLatePapers(journey));
  await test.step('the packet goes out, one late paper follows in a supplement', () =>
    packPapers(journey, handedIn));
  await test.step('a guest is invited', () => invite(journey));
  await test.step('the opening day moves, seen before it is saved', () => moveOpening(journey));
  await test.step('the roll of 82 is called', () => callTheRoll(journey));
  await test.step('five votes, one of which falls at 41', () => sitAndVote(journey));
  const [session] = await calls.must('sessions.listSessions', {});
  expect(session?.phase).toBe('sitting');
  await test.step('the hall sees what is shown', () => showTheHall(journey, anotherWindow, session!.id));
  await test.step('a speaker and the clock', () => letSpeak(journey));
  await test.step('four questions', () => askQuestions(journey));
  await test.step('the minutes', () => writeMinutes(journey));
  await test.step('four resolutions with numbers, one list of recipients', () => numberResolutions(journey));
  await test.step('the minutes are issued', () => issueMinutes(journey));
  await test.step('the archive is read without the program', () => archive(journey, handedIn));
});
