import fc from 'fast-check';
import {type Article, type BlockKind} from '../../../source/article/article.js';
import {articleOf} from './articles.js';

const word = fc.oneof(
	{arbitrary: fc.string({unit: fc.constantFrom(...'abcdeé,.“”'), minLength: 1, maxLength: 12}), weight: 5},
	{arbitrary: fc.constantFrom('条約は本日署名された。', '大臣は「合意」と述べた', '한국어', '👩‍👩‍👧‍👦', '😀😀', 'e\u0301galite\u0301', 'שלום', 'مرحبا', 'https://example.org/a/very/long/address?that=never&ends=1'), weight: 2},
);

/** Words of many scripts, with emoji. */
export const words = fc.array(word, {minLength: 1, maxLength: 60});

/** Prose with spaces, tabs and hard line breaks. */
export const prose = fc.tuple(words, fc.array(fc.constantFrom(' ', ' ', ' ', '  ', '\n', '\t'), {minLength: 1, maxLength: 20}))
	.map(([words, spaces]) => words.map((word, index) => index === 0 ? word : (spaces[index % spaces.length] ?? ' ') + word).join(''));

const kinds: readonly BlockKind[] = ['heading', 'paragraph', 'list-item', 'block-quote', 'code', 'table'];

/** Articles of all kinds of blocks. */
export const articles: fc.Arbitrary<Article> = fc.array(fc.tuple(fc.constantFrom(...kinds), prose, fc.integer({min: 1, max: 4})), {minLength: 1, maxLength: 8})
	.map(blocks => articleOf(blocks));
