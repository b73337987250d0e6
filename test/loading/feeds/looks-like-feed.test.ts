import {describe, expect, test} from 'vitest';
import {looksLikeFeed} from '../../../source/loading/feeds/looks-like-feed.js';

describe('looksLikeFeed', () => {
	test.each([
		'<rss version="2.0">',
		'\uFEFF<?xml version="1.0"?>\n<?xml-stylesheet href="a.xsl"?>\n<!-- <html> -->\n<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "rss.dtd">\n<rss version="0.91">',
		'<!DOCTYPE rss [<!ENTITY a "b"> <!ENTITY c "d">]>\n<rss>',
		'<!-- a -->\n\n<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom">',
		'<atom:feed xmlns:atom="http://www.w3.org/2005/Atom">',
		'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">',
		'<CHANNEL HREF="http://a.example/">',
		'{"title": "A", "version": "https://jsonfeed.org/version/1.1", "items": []}',
		String.raw`{"version": "https:\/\/jsonfeed.org\/version\/1"}`,
	])('detects the feed %j', text => {
		expect(looksLikeFeed(text)).toBe('feed');
	});

	test.each(['<opml version="1.0">', '<?xml version="1.0"?>\n<OPML>'])('detects the list of feeds %j', text => {
		expect(looksLikeFeed(text)).toBe('opml');
	});

	test.each([
		'',
		'rss',
		'<rssfeed>',
		'He wrote <rss> in his text.',
		'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><rss>',
		'<!DOCTYPE html><html>',
		'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:foaf="http://xmlns.com/foaf/0.1/">',
		'<svg>',
		'<!-- never closed <rss>',
		'<?xml',
		'{"version": "1.1", "items": []}',
		'[{"version": "https://jsonfeed.org/version/1.1"}]',
	])('returns undefined for %j', text => {
		expect(looksLikeFeed(text)).toBeUndefined();
	});
});
