DROP TABLE `search_order`;--> statement-breakpoint
ALTER TABLE `search_words` ADD `stem` text;--> statement-breakpoint
CREATE INDEX `search_words_by_stem` ON `search_words` (`stem`,`texts`,`word`) WHERE "search_words"."stem" is not null;--> statement-breakpoint
CREATE INDEX `search_words_by_frequency` ON `search_words` (`texts`,`word`) WHERE "search_words"."stem" is not null;--> statement-breakpoint
-- Written by hand: Drizzle would copy the rows, but a build applies all migrations to an empty database.
DROP TABLE `texts`;--> statement-breakpoint
CREATE TABLE `texts` (
	`place` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`id` text NOT NULL,
	`deal` text NOT NULL,
	`source` text NOT NULL,
	`since` text NOT NULL,
	`until` text NOT NULL,
	`date` text,
	`en` text NOT NULL,
	`fr` text NOT NULL,
	`quotes` text NOT NULL,
	CONSTRAINT "texts_kind" CHECK("texts"."kind" IN ('deal', 'partner', 'milestone', 'figure', 'claim', 'source'))
) STRICT;
