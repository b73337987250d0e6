export {publishedLabel} from '../layout/published-label.js';
