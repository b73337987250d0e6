// Loaded into the program before it starts: time begins at the given moment, so that the ages of articles are the same in every picture.
import process from 'node:process';

const SystemDate = Date;
const shift = SystemDate.parse(process.env.PICTURE_TIME) - SystemDate.now();

globalThis.Date = class extends SystemDate {
	static now() {
		return SystemDate.now() + shift;
	}

	constructor(...values) {
		super(...(values.length === 0 ? [SystemDate.now() + shift] : values));
	}
};
