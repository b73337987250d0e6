export {entriesAround} from '../layout/entries-around.js';
