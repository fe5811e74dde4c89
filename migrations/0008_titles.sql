-- Titles have an index of their own, and every text says since when it was known: the year, the month and the day, a word each.
DROP TABLE `search_vocabulary`;
--> statement-breakpoint
DROP TABLE `search`;
--> statement-breakpoint
CREATE VIRTUAL TABLE `search` USING fts5 (
	`kind`,
	`deal`,
	`source`,
	`known`,
	`title_en`,
	`title_fr`,
	`en`,
	`fr`,
	`phrases`,
	content = '',
	prefix = '1 2 3',
	tokenize = 'unicode61 remove_diacritics 2'
);
--> statement-breakpoint
CREATE VIRTUAL TABLE `search_vocabulary` USING fts5vocab ('search', 'row');
--> statement-breakpoint
CREATE VIRTUAL TABLE `search_titles` USING fts5 (
	`kind`,
	`deal`,
	`source`,
	`known`,
	`title_en`,
	`title_fr`,
	content = '',
	prefix = '1 2 3',
	tokenize = 'unicode61 remove_diacritics 2'
);
