import {expect, test} from 'vitest';
import {listMarkerOf} from '../../source/text/list-marker.js';

test.each([
	['- eggs', '- '],
	['•  eggs', '•  '],
	['12. eggs', '12. '],
	['3) eggs', '3) '],
	['eggs', ''],
	['-eggs', ''],
	['2026. A year', ''],
	['- ', ''],
	['', ''],
])('listMarkerOf(%j) is %j', (text, marker) => {
	expect(listMarkerOf(text)).toBe(marker);
});
