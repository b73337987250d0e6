/** A model: trees that ask one question a level, all features being whole numbers from 0 to 255. */
export type Model = {
	readonly depth: number;
	readonly features: Uint8Array;
	readonly thresholds: Uint8Array;
	readonly leaves: Float32Array;
};

/** Unpacks a model as the training script writes it: depth, then for each tree its questions and leaves. */
export const unpack = (packed: string): Model => {
	const bytes = Uint8Array.from(atob(packed.replaceAll('\n', '')), character => character.codePointAt(0) ?? 0);
	const view = new DataView(bytes.buffer);
	const depth = bytes[0] ?? 1;
	const count = view.getUint16(1, true);
	const scale = view.getFloat32(3, true);
	const width = 2 ** depth;
	const features = new Uint8Array(count * depth);
	const thresholds = new Uint8Array(count * depth);
	const leaves = new Float32Array(count * width);
	let at = 7;
	for (let tree = 0; tree < count; tree++) {
		for (let level = 0; level < depth; level++) {
			features[(tree * depth) + level] = bytes[at++] ?? 0;
			thresholds[(tree * depth) + level] = bytes[at++] ?? 0;
		}

		for (let leaf = 0; leaf < width; leaf++, at += 2) {
			leaves[(tree * width) + leaf] = view.getInt16(at, true) * scale;
		}
	}

	return {
		depth, features, thresholds, leaves,
	};
};

/** The score that a model gives to a row of features. */
export const score = ({depth, features, thresholds, leaves}: Model, row: Uint8Array): number => {
	const width = 2 ** depth;
	let sum = 0;
	for (let question = 0, base = 0; question < features.length; base += width) {
		let leaf = 0;
		for (let level = 0; level < depth; level++, question++) {
			leaf += leaf + ((row[features[question] ?? 0] ?? 0) > (thresholds[question] ?? 0) ? 1 : 0);
		}

		sum += leaves[base + leaf] ?? 0;
	}

	return sum;
};
