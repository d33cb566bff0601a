import type { AssessedIndicator, TrendWord } from '../assessment/assessed-indicator.ts';
import type { Story } from '../kinds/story.ts';

/** What is told of an indicator: the story that counts, those who see it otherwise, and how it was told before. */
export interface ToldStories {
  readonly current: Story | null;
  readonly dissents: readonly Story[];
  /** Newest first. */
  readonly earlier: readonly Story[];
}

/**
 * The stories of one indicator. The newest that dissents from none is the current one; who dissents from it stands
 * beside it, also when somebody dissents from a dissent.
 *
 * @source NEED-05
 */
export function storiesOf(indicator: string, stories: readonly Story[]): ToldStories {
  const told = stories
    .filter((story) => !story.withdrawn && story.values.indicator === indicator)
    .toSorted(newestFirst);
  const current = told.find(({ values }) => values.dissentsFrom === null) ?? null;
  const dissents = told.filter((story) => story !== current && rootOf(story, told) === current?.code);
  return {
    current,
    dissents,
    earlier: told.filter((story) => story !== current && !dissents.includes(story)),
  };
}

/** An indicator whose newest figure nobody has explained. */
export interface StoryToWrite {
  readonly indicator: AssessedIndicator;
  /** The period to explain, as the indicator writes it. */
  readonly period: string;
  readonly trend: TrendWord;
}

/** An improvement asks why as well: what works is learned from it. */
const askForAStory: readonly TrendWord[] = ['worse', 'better', 'rising', 'falling'];

/**
 * Indicators that a plan rests on, whose figures change by a tested trend, and whose newest period has no story.
 *
 * @param inUse - codes of the indicators that needs rest on or outcomes are held to account by
 * @source NEED-05; PAGES 3 "Story"
 */
export function storiesToWrite(
  inUse: ReadonlySet<string>,
  assessed: Iterable<AssessedIndicator>,
  stories: readonly Story[],
): readonly StoryToWrite[] {
  return [...assessed].flatMap((indicator): StoryToWrite[] => {
    const { code, latest, trend } = indicator;
    if (!inUse.has(code) || latest === null || trend.state !== 'tested') return [];
    if (!askForAStory.includes(trend.word)) return [];
    const isTold = stories.some(
      (story) => !story.withdrawn && story.values.indicator === code && story.values.period === latest.period,
    );
    return isTold ? [] : [{ indicator, period: latest.period, trend: trend.word }];
  });
}

/** The story that a chain of dissents began from; a chain that runs in a circle began nowhere. */
function rootOf(story: Story, told: readonly Story[]): string | null {
  const seen = new Set<string>();
  let here: Story | undefined = story;
  while (here && !seen.has(here.code)) {
    seen.add(here.code);
    const before: string | null = here.values.dissentsFrom;
    if (before === null) return here.code;
    here = told.find(({ code }) => code === before);
  }
  return null;
}

function newestFirst(a: Story, b: Story): number {
  const order = (b.values.writtenOn ?? '').localeCompare(a.values.writtenOn ?? '');
  return order !== 0 ? order : b.code.localeCompare(a.code, 'en', { numeric: true });
}
