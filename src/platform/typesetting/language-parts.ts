/**
 * What stands before every template: words that are marked as being in the other language (see `markedAs` of `language`)
 * are set in that language, which the file then tells screen readers. A heading is given as `said(text)`, since the outline of
 * the file takes it as it was given; `words(text)` takes the marks away.
 *
 * @source WCAG 2.2, 3.1.2 Language of Parts; PDF/UA-1
 */
export const spokenInTypst: string = String.raw`#let in-welsh = "\u{e0063}\u{e0079}"
#let marked-part = regex("\u{e0001}(\u{e0063}\u{e0079}|\u{e0065}\u{e006e})([^\u{e0001}]*)\u{e0001}\u{e007f}")
#let said(marked) = {
  let at = 0
  for part in marked.matches(marked-part) {
    let (letters, words) = part.captures
    marked.slice(at, part.start)
    text(lang: if letters == in-welsh { "cy" } else { "en" }, words)
    at = part.end
  }
  marked.slice(at)
}
#show marked-part: it => said(it.text)
#let words(marked) = marked.replace(marked-part, it => it.captures.at(1))
`;
