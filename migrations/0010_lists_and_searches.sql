-- Lists of sources by id go through the index that carries what they choose by, by a column that the key does not have.
DROP INDEX `sources_by_id`;
--> statement-breakpoint
ALTER TABLE `sources` ADD `id_in_lists` text GENERATED ALWAYS AS ("id") VIRTUAL NOT NULL;
--> statement-breakpoint
CREATE INDEX `sources_by_id` ON `sources` (`id_in_lists`,`latest`,`publisher_folded`,`language`,`reliability`,`seen`);
--> statement-breakpoint
-- Texts lie in blocks, and every word tells in how many texts and titles it stands: searches that take long are made in parts.
DROP TABLE `search_words`;
--> statement-breakpoint
CREATE TABLE `search_words` (
	`word` text PRIMARY KEY NOT NULL,
	`texts` integer NOT NULL,
	`titles` integer NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
DROP TABLE `search_vocabulary`;
--> statement-breakpoint
DROP TABLE `search`;
--> statement-breakpoint
DROP TABLE `search_titles`;
--> statement-breakpoint
CREATE VIRTUAL TABLE `search` USING fts5 (
	`kind`,
	`deal`,
	`source`,
	`known`,
	`block`,
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
	`block`,
	`title_en`,
	`title_fr`,
	content = '',
	prefix = '1 2 3',
	tokenize = 'unicode61 remove_diacritics 2'
);
--> statement-breakpoint
CREATE VIRTUAL TABLE `search_titles_vocabulary` USING fts5vocab ('search_titles', 'row');
