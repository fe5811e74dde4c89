CREATE TABLE `texts` (
	`kind` text NOT NULL,
	`id` text NOT NULL,
	`deal` text NOT NULL,
	`source` text NOT NULL,
	`since` text NOT NULL,
	`title_en` text NOT NULL,
	`title_fr` text NOT NULL,
	`en` text NOT NULL,
	`fr` text NOT NULL,
	`phrases` text NOT NULL,
	PRIMARY KEY(`kind`, `id`, `deal`, `source`),
	CONSTRAINT "texts_kind" CHECK("texts"."kind" IN ('deal', 'partner', 'milestone', 'figure', 'claim', 'source'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `ready_milestones` (
	`position` integer PRIMARY KEY NOT NULL,
	`milestone` text NOT NULL,
	`since` text NOT NULL,
	`document` text NOT NULL,
	`reports` text
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `ready_milestones_by_id` ON `ready_milestones` (`milestone`,`since`);
--> statement-breakpoint
CREATE TABLE `ready_columns` (
	`name` text PRIMARY KEY NOT NULL,
	`data` blob NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `ready_deals` (
	`number` integer PRIMARY KEY NOT NULL,
	`deal` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `ready_deals_deal_unique` ON `ready_deals` (`deal`);
--> statement-breakpoint
CREATE TABLE `search_order` (
	`place` integer PRIMARY KEY NOT NULL,
	`text` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `search_words` (
	`word` text PRIMARY KEY NOT NULL
) STRICT;
--> statement-breakpoint
DROP TABLE `search`;
--> statement-breakpoint
-- Drizzle knows no virtual tables. The index holds no texts of its own: search_order says which text is meant.
CREATE VIRTUAL TABLE `search` USING fts5 (
	`kind`,
	`deal`,
	`source`,
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
