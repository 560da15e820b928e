/** Whether a page speaks of what the pack is about, so that common words may be taken in the pack's sense. */
import type { Kind } from '../model/kind';

/** Counts from all blocks read so far. */
export interface TopicCount {
  /** Mentions of terms, laws, products and events. */
  readonly mentions: number;
  /** Those among them that say artificial intelligence. */
  readonly speaking: number;
}

export const NO_TOPIC: TopicCount = { mentions: 0, speaking: 0 };

/** Stands among the ids of what a page has named once it speaks of the topic. */
export const TOPIC = '#topic';

/** Names of persons and bodies fill pages on anything; these kinds tell what a page is about. */
const TELLING: ReadonlySet<Kind> = new Set<Kind>(['term', 'law', 'product', 'event']);
const SPEAKING =
  /(?<![A-Za-z])(?:AI|A\.I\.|GPT|LLM)|人工智[能慧]|机器学习|機器學習|大(?:语言|語言)?模型|大型語言模型|artificial intelligence|machine learning|ChatGPT|DeepSeek/i;
const ENOUGH_MENTIONS = 3;

export const countMention = ({ mentions, speaking }: TopicCount, kind: Kind, text: string): TopicCount =>
  TELLING.has(kind) ? { mentions: mentions + 1, speaking: speaking + (SPEAKING.test(text) ? 1 : 0) } : { mentions, speaking };

export const isOnTopic = ({ mentions, speaking }: TopicCount): boolean => speaking > 0 && mentions >= ENOUGH_MENTIONS;
