/** Names that stand for the partnership and for each body in it, in whichever language. */
export type OwnNames = readonly string[];

/**
 * Whether the producer of a dataset is the partnership or one of its organisations. Either name may stand within the
 * other, word by word, and the producer may be named in both languages (`Cyngor Arian / Arian Council`): of two bodies
 * with like names, one too many is taken for our own, never one too few.
 *
 * @source INFO-09
 */
export function isOwnProducer(producer: string, own: OwnNames): boolean {
  const named = producer.split(/[/;|]/).map(inWords).filter(isSaid);
  const known = own.map(inWords).filter(isSaid);
  return named.some((one) => known.some((other) => one.includes(other) || other.includes(one)));
}

/** Words in lower case with a blank on either side, so that no name is found inside a word. */
function inWords(name: string): string {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return ` ${words} `;
}

function isSaid(words: string): boolean {
  return words.trim() !== '';
}
