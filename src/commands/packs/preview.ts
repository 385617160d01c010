import type { Question } from '../../questions/question.ts';
import type { PackPress } from '../../views/custom-id.ts';
import type { Message } from '../../views/message.ts';
import { packNoticeMessage } from '../../views/pack-notices.ts';
import { previewMessage, type PreviewSide } from '../../views/preview.ts';
import type { Call, CommandCall, PressCall } from '../call.ts';
import type { Desk } from '../desk.ts';
import { namedPack } from './find.ts';

type PressOf<Name extends PackPress['press']> = Extract<PackPress, { press: Name }>;

/** `/pack preview`: the pack's questions one by one, as the game shows them. */
export async function openPreview(desk: Desk, call: CommandCall): Promise<void> {
  const pack = await namedPack(desk, call);
  if (pack !== undefined) await call.respond.reply(await pageOf(desk, call, pack.key, 0, 'asked'));
}

/** Turns the page, or the question over. */
export async function turnPreview(desk: Desk, call: PressCall, press: PressOf<'preview'>): Promise<void> {
  await call.respond.update(await pageOf(desk, call, press.pack, press.page, press.side));
}

/** The same for a file that was checked and is not imported. */
export async function turnDraftPreview(desk: Desk, call: PressCall, press: PressOf<'draft-preview'>): Promise<void> {
  const { person, scene } = call;
  const draft = desk.drafts.find(press.draft, { guildId: scene.guildId, ownerId: person.id });
  const slices = draft?.checked.pack?.slices ?? [];
  const pages = draft?.checked.pack?.head.questions ?? 0;
  const question = questionIn(slices, press.page);
  const message =
    question === undefined
      ? packNoticeMessage(person.locale, { notice: draft === undefined ? 'draft-gone' : 'nothing-to-preview' })
      : previewMessage({
          locale: person.locale,
          of: { draft: press.draft },
          question,
          page: press.page,
          pages,
          side: press.side,
        });
  // From the card it opens beside it, so that the card stays; on the preview itself the page is turned.
  if (press.spot === 'open') await call.respond.reply(message);
  else await call.respond.update(message);
}

/** Turns a question off for the games of this server, or on again. */
export async function switchQuestion(desk: Desk, call: PressCall, press: PressOf<'question-switch'>): Promise<void> {
  const { guildId } = call.scene;
  const whole = await desk.shelf.whole(guildId, press.pack);
  if (whole?.questions.some(({ id }) => id === press.question) === true) {
    await desk.store.switchQuestion(guildId, press.pack, press.question, press.state);
  }
  await call.respond.update(await pageOf(desk, call, press.pack, press.page, 'asked'));
}

async function pageOf(
  desk: Desk,
  { person, scene }: Call,
  key: string,
  wanted: number,
  side: PreviewSide,
): Promise<Message> {
  const { locale } = person;
  const whole = await desk.shelf.whole(scene.guildId, key);
  const questions = whole?.questions ?? [];
  const page = Math.min(wanted, questions.length - 1);
  const question = questions[page];
  if (whole === undefined || question === undefined) {
    return packNoticeMessage(locale, { notice: 'nothing-to-preview' });
  }
  const switches = await desk.store.questionSwitches(scene.guildId, key);
  const stored = { mayEdit: !whole.isBundled, isOff: switches.has(question.id) };
  return previewMessage({ locale, of: { pack: key }, question, page, pages: questions.length, side, stored });
}

/** Slices hold the same number of questions, but for the last one. */
function questionIn(slices: readonly string[], index: number): Question | undefined {
  const first = read(slices[0]);
  if (index < first.length || first.length === 0) return first[index];
  return read(slices[Math.floor(index / first.length)])[index % first.length];
}

function read(slice = '[]'): readonly Question[] {
  return JSON.parse(slice) as readonly Question[];
}
