import type { RawQuestion } from './model.ts';

const address = /https:\/\/[^\s<>"'()]+\.(?:png|jpe?g|gif|webp)(?:\?[^\s<>"'()]*)?/i;

/** A question with the address of a picture in its text: the picture is shown instead. */
export function withPicture(question: RawQuestion): RawQuestion {
  const [url] = address.exec(question.ask) ?? [];
  if (url === undefined) return question;
  const ask = question.ask
    .replace(url, ' ')
    .replace(/[<(]\s*[)>]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return ask === '' ? question : { ...question, ask, image: { url } };
}
