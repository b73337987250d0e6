import {
	inGroups, isNamedAsText, weightOfGroup, type FileGroup,
} from './discovery/batch-files.js';
import {worthTelling} from './model/report-failures.js';
import {type Answers, type FileMemory, type Note} from './model/file-memory.js';
import {type Found, type FoundFile} from './discovery/find-files.js';
import {type FormatName} from './model/format-names.js';
import {type Failed} from './model/loaded.js';
import {fileOrigin, type originFinder} from './units/open-origin.js';
import {readAhead} from './async/read-ahead.js';
import {type Unit} from './model/parse-unit-input.js';
import {unitsIn, type Origin} from './units/split-into-units.js';

export type StepOptions<Answer> = {
	/**
	 * Opens some files of a folder together, which costs less than each by itself. A file that it leaves to the usual way is
	 * `null`. Must not reject.
	 */
	readonly openFiles?: (files: readonly FoundFile[], as: FormatName | null) => Promise<ReadonlyArray<Answers<Answer> | null>>;
	/** What is known of files; it is not asked for texts of the first screen, which are there before it has answered. */
	readonly memory?: FileMemory<Answer>;
	/** How to read all sources; `null` to find out. */
	readonly as?: FormatName | null;
	/**
	 * Whether what comes from a slow server holds up what is behind it in the order of the sources.
	 *
	 * @default true
	 */
	readonly isOrdered?: boolean;
	/**
	 * A larger file is refused, where it is not read in parts; standard input is read up to here.
	 *
	 * @default 268435456 (256 MiB)
	 */
	readonly maximumBytes?: number;
};

/** Beyond this a string and what is made of it take gigabytes. */
const defaultMaximum = 256 * 1024 * 1024;

/** Sources under way at a time; for files, more than the four threads of Node gains nothing. */
export const sourcesAhead = 16;

type FolderMark = Extract<Found, {readonly kind: 'folder-start' | 'folder-end'}>;

/** What comes between these is what a file gives. */
type FileMark<Answer> = {readonly kind: 'file-start'} | {readonly kind: 'file-end'; readonly note: Note<Answer>};

/** What files gave that were known, or opened together. */
type GivenAnswers<Answer> = {readonly kind: 'given'; readonly answers: Answers<Answer>};

/** Where an answer comes from: a unit, some files, what could not be opened, or the start or end of a folder or file. */
export type Step<Answer> = {readonly kind: 'unit'; readonly unit: Unit} | GivenAnswers<Answer> | Failed | FolderMark | FileMark<Answer>;

/** A file of which nothing is known: where its bytes are, and who is told what they give, if anybody is. */
type UnknownFile<Answer> = {readonly kind: 'unknown'; readonly origin: Origin | Failed; readonly note: Note<Answer> | undefined};

type OpenedFiles<Answer> = {readonly kind: 'files'; readonly files: ReadonlyArray<GivenAnswers<Answer> | UnknownFile<Answer>>};

/** Files one after the other; what was given by several that follow each other is one, for a step costs more than an answer. */
function * joined<Answer>(files: OpenedFiles<Answer>['files']): Generator<OpenedFiles<Answer>['files'][number]> {
	let given: Array<Answers<Answer>[number]> = [];
	for (const file of files) {
		if (file.kind === 'given') {
			// One by one: a call takes no hundred thousand arguments.
			for (const answer of file.answers) {
				given.push(answer);
			}

			continue;
		}

		if (given.length > 0) {
			yield {kind: 'given', answers: given};
			given = [];
		}

		yield file;
	}

	if (given.length > 0) {
		yield {kind: 'given', answers: given};
	}
}

/** The steps that answer for what was found, in its order; some of it is opened ahead. */
export async function * stepsTo<Answer extends {readonly kind: string}>(
	found: AsyncIterable<Found> | Iterable<Found>,
	originOf: ReturnType<typeof originFinder>,
	{openFiles, memory, as = null, maximumBytes = defaultMaximum, isOrdered = true}: StepOptions<Answer>,
): AsyncGenerator<Step<Answer>> {
	/** Opens files, those together of which nothing is known. */
	const openAll = async (files: readonly FoundFile[], openTogether: StepOptions<Answer>['openFiles']): Promise<OpenedFiles<Answer>> => {
		const recalled = await Promise.all(files.map(async file => {
			const known = await memory?.recall(file.path);
			return typeof known === 'function' ? {file, note: known} : {file, answers: known};
		}));
		const unknown = recalled.flatMap(({file, answers}) => answers ? [] : [file]);
		const together = unknown.length > 0 ? await openTogether?.(unknown, as) : undefined;
		const opened = new Map(together?.map((answers, index) => [unknown[index], answers]));
		return {
			kind: 'files',
			files: await Promise.all(recalled.map(async ({file, answers, note}) => {
				const given = answers ?? opened.get(file);
				if (!given) {
					return {kind: 'unknown' as const, origin: await fileOrigin(file), note};
				}

				note?.(given);
				return {kind: 'given' as const, answers: worthTelling(file, given)};
			})),
		};
	};

	const meet = async (file: FoundFile): Promise<OpenedFiles<Answer>> => {
		const note = await memory?.meet(file.path);
		return {kind: 'files', files: [{kind: 'unknown', origin: await fileOrigin(file), note}]};
	};

	const grouped: AsyncIterable<Found | FileGroup> | Iterable<Found | FileGroup> = openFiles ? inGroups(found) : found;
	const origins = readAhead(grouped, sourcesAhead, async (each): Promise<Origin | Failed | FolderMark | OpenedFiles<Answer>> => {
		switch (each.kind) {
			case 'files': {
				return openAll(each.files, openFiles);
			}

			case 'file': {
				return isNamedAsText(each.path) ? meet(each) : openAll([each], undefined);
			}

			case 'address':
			case 'standard-input': {
				return originOf(each);
			}

			case 'failure':
			case 'folder-start':
			case 'folder-end': {
				return each;
			}
		}
	}, {
		mayBeOvertaken: ({kind}) => kind === 'address' && !isOrdered,
		weightOf: each => each.kind === 'files' ? weightOfGroup(each) : 1,
	});

	async function * stepsFrom(origin: Origin | Failed): AsyncGenerator<Step<Answer>> {
		if ('kind' in origin) {
			yield origin;
			return;
		}

		for await (const unit of unitsIn(origin, as, maximumBytes)) {
			yield 'kind' in unit ? unit : {kind: 'unit', unit};
		}
	}

	for await (const each of origins) {
		if (!('kind' in each)) {
			yield * stepsFrom(each);
		} else if (each.kind === 'files') {
			for (const file of joined(each.files)) {
				if (file.kind === 'given') {
					yield file;
				} else if (file.note === undefined) {
					yield * stepsFrom(file.origin);
				} else {
					yield {kind: 'file-start'};
					yield * stepsFrom(file.origin);
					yield {kind: 'file-end', note: file.note};
				}
			}
		} else {
			yield each;
		}
	}
}
