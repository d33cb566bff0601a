/** A piece of a longer text. */
export type ProseBlock =
  | { readonly type: 'paragraph'; readonly text: string }
  | { readonly type: 'list'; readonly items: readonly string[] };

/** A longer text in its pieces: blank lines part paragraphs, lines that open with `- ` make a list. */
export function proseBlocks(text: string): readonly ProseBlock[] {
  const blocks: ProseBlock[] = [];
  let paragraph: string[] = [];
  let items: string[] = [];
  const close = () => {
    if (paragraph.length > 0) blocks.push({ type: 'paragraph', text: paragraph.join(' ') });
    if (items.length > 0) blocks.push({ type: 'list', items });
    paragraph = [];
    items = [];
  };
  for (const line of text.split(/\r?\n/).map((each) => each.trim())) {
    if (line === '') close();
    else if (line.startsWith('- ')) {
      if (paragraph.length > 0) close();
      items.push(line.slice(2).trim());
    } else {
      if (items.length > 0) close();
      paragraph.push(line);
    }
  }
  close();
  return blocks;
}
