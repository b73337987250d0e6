import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {build} from 'esbuild';
import ts from 'typescript';

/**
 * The counter that an instrumented script begins with. `call` calls a native method of a string or an array and counts
 * the elements that the method reads.
 */
const counter = `const __steps = {
	count: 0,
	call(name, target, ...values) {
		const result = target[name](...values);
		// A class may have a method of such a name and no length.
		const {length = 1} = target;
		switch (name) {
			case 'indexOf': this.count += (result < 0 ? length : result) - Math.min(length, values[1] ?? 0); break;
			case 'lastIndexOf': this.count += Math.min(length, values[1] ?? length) - Math.max(0, result); break;
			case 'slice': this.count += result.length; break;
			default: this.count += length;
		}
		return result;
	},
};
export const run = task => {
	__steps.count = 0;
	task();
	return __steps.count;
};
`;

/** Native methods whose time grows with what they read. */
const readers = new Set(['includes', 'indexOf', 'lastIndexOf', 'slice', 'splice', 'unshift']);

const {factory} = ts;
const ofCounter = (name: string): ts.Expression => factory.createPropertyAccessExpression(factory.createIdentifier('__steps'), name);

/** Counts one more at the start of the body of a function or a loop. */
const withCount = (body: ts.Node): ts.Node => {
	const count = factory.createPostfixIncrement(ofCounter('count'));
	if (ts.isBlock(body)) {
		return factory.createBlock([factory.createExpressionStatement(count), ...body.statements], true);
	}

	if (ts.isExpression(body)) {
		return factory.createParenthesizedExpression(factory.createComma(count, body));
	}

	return ts.isStatement(body) ? factory.createBlock([factory.createExpressionStatement(count), body], true) : body;
};

const bodyOf = (node: ts.Node): ts.Node | undefined => {
	if (ts.isIterationStatement(node, false)) {
		return node.statement;
	}

	return ts.isArrowFunction(node) || ts.isFunctionExpression(node) || ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node) || ts.isAccessor(node) || ts.isConstructorDeclaration(node)
		? node.body
		: undefined;
};

/** Makes a call of a method that reads a string or an array one that counts what is read. */
const withReads = (node: ts.Node): ts.Node => ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && !ts.isOptionalChain(node) && readers.has(node.expression.name.text)
	? factory.createCallExpression(ofCounter('call'), undefined, [factory.createStringLiteral(node.expression.name.text), node.expression.expression, ...node.arguments])
	: node;

/** Makes a script count its steps. The result also exports `run`, which runs a task and returns its count. */
const instrument = (script: string): string => {
	const countSteps: ts.TransformerFactory<ts.SourceFile> = context => {
		const visit = (node: ts.Node): ts.Node => {
			const inner = withReads(ts.visitEachChild(node, visit, context));
			const body = bodyOf(inner);
			return body === undefined ? inner : ts.visitEachChild(inner, child => child === body ? withCount(body) : child, context);
		};

		return file => ts.visitEachChild(file, visit, context);
	};

	const file = ts.createSourceFile('script.js', script, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
	const {transformed: [counted = file]} = ts.transform(file, [countSteps]);
	return counter + ts.createPrinter().printFile(counted);
};

/** A script with an export `analyze`, as an instrumented module. */
type Module = {readonly run: (task: () => void) => number; readonly analyze: (text: string) => unknown};

/** Instruments a script and imports it from a temporary file. */
export const importCounting = async (script: string): Promise<Module> => {
	const folder = await mkdtemp(path.join(tmpdir(), 'steps-'));
	try {
		const file = path.join(folder, 'script.mjs');
		await writeFile(file, instrument(script));
		const module: Module = await import(pathToFileURL(file).href);
		return module;
	} finally {
		await rm(folder, {recursive: true});
	}
};

/**
 * Builds a copy of the engine that counts its steps, and returns a function that analyses a text and returns the count:
 * calls of functions, turns of loops, and elements that native methods of strings and arrays read. Regular expressions
 * and sorting are not counted. The count is the same on every machine.
 */
export const countingEngine = async (): Promise<(text: string) => number> => {
	const {outputFiles: [bundle]} = await build({
		entryPoints: [fileURLToPath(new URL('../../../source/analysis/analyze.ts', import.meta.url))],
		bundle: true, format: 'esm', platform: 'node', target: 'node20', write: false, logLevel: 'warning',
	});
	const {run, analyze} = await importCounting(bundle?.text ?? '');
	return text => run(() => {
		analyze(text);
	});
};
