/**
 * Has the page find its texts that read as the language it does not say they are in: by small words that only one of the
 * two has, so only longer texts. Terms in brackets are not asked; a text written in both at once is of no language, and a
 * choice of a list holds no parts.
 *
 * @source WCAG 2.2, 3.1.2 Language of Parts
 */
export const textsOfUnsaidLanguage = `(() => {
  const small = {
    cy: "yn y yr ar gan gyda sydd mae nid bod ei eu ac neu hyn hwn dros drwy wedi fel pan pob rhwng a'r o'r i'r y'r sy'n mae'r nad ni'n",
    en: 'the of and to in for with are by from on that this be as not or which it has have was were will who when',
  };
  const [cy, en] = [small.cy, small.en].map((words) => new Set(words.split(' ')));
  const found = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { data, parentElement } = texts.currentNode;
    if (data.includes(' / ') || parentElement.closest('script, style, code, option, textarea')) continue;
    const words = data.toLowerCase().replace(/\\([^)]*\\)/g, '').replaceAll('’', "'").match(/[\\p{L}\\p{N}'-]+/gu) ?? [];
    if (words.length < 4) continue;
    const said = parentElement.closest('[lang]').lang;
    const numberOf = (among) => words.filter((word) => among.has(word)).length;
    const [own, other] = said === 'cy' ? [numberOf(cy), numberOf(en)] : [numberOf(en), numberOf(cy)];
    if (other >= 2 && other > 2 * own) found.push(said + ': ' + data.trim().slice(0, 120));
  }
  return found;
})()`;
